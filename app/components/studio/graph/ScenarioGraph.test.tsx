import { createInstance } from "i18next";
import { renderToString } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "~/domain/locale.ts";
import { placesOf } from "~/domain/studio/document.ts";
import { link } from "~/domain/studio/edits.ts";
import { i18nOptions } from "~/i18n/options.ts";
import { resources } from "~/i18n/resources.server.ts";
import { graphModel } from "./model.ts";
import { Outline } from "./Outline.tsx";
import { ScenarioGraph } from "./ScenarioGraph.tsx";
import { largeDraft } from "./testing/large.ts";
import { shownOf } from "./testing/shown.ts";

const nothing = () => {};
const acts = {
  ...{ onSelect: nothing, onLink: nothing, onMove: nothing, onAdd: nothing },
  ...{ onDuplicate: nothing, onDelete: nothing, onArrange: nothing },
};

async function words(locale: Locale) {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ ...i18nOptions, lng: locale, resources });
  return i18n;
}

test.each(LOCALES)("the list says all that the graph does (%s)", async (locale) => {
  const i18n = await words(locale);
  const draft = link(largeDraft(21), "approach.turn-0", "a", "");
  const marks = new Map([["approach.turn-1", { errors: 2, warnings: 0 }]]);
  const html = renderToString(
    <I18nextProvider i18n={i18n}>
      <Outline
        acts={acts}
        found={null}
        model={graphModel(shownOf(draft, { locale, marks }), null)}
        selected="approach.turn-0"
      />
    </I18nextProvider>,
  );
  for (const place of placesOf(draft)) expect(html).toContain(`data-place="${place}"`);
  expect(html).toContain(i18n.t("graph:place.errors", { count: 2 }));
  expect(html).toContain(i18n.t("graph:reply.nowhere"));
  expect(html).toContain(i18n.t("graph:reply.goTo", { to: "needs.turn-4" }));
  expect(html).toContain("<optgroup");
});

test("on the server neither is drawn: which of them it will be is not known", async () => {
  const html = renderToString(
    <I18nextProvider i18n={await words("en")}>
      <ScenarioGraph {...acts} {...shownOf(largeDraft(21))} selected={null} />
    </I18nextProvider>,
  );
  expect(html).toContain('aria-busy="true"');
  expect(html).not.toContain("react-flow");
});
