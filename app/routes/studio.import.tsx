import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { ImportForm } from "~/components/studio/shelf/ImportForm.tsx";
import type { ImportAnswer, ImportRefusal } from "~/components/studio/shelf/import-result.ts";
import { keepStudio } from "~/components/studio/shelf/shelf-result.ts";
import type { Locale } from "~/domain/locale.ts";
import type { Problem } from "~/domain/scenario/problem.ts";
import { readable } from "~/domain/studio/display.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: ["shelf", "errors"], title: (t) => t("shelf:import.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  requireAbility(asked, "write-scenarios");
  return null;
});

/** The file where one was chosen, else the text. Null where there is neither. */
async function givenIn(form: FormData): Promise<string | Uint8Array | null> {
  const [file, text] = [form.get("file"), form.get("text")];
  // A file field left empty is sent as a file of no bytes without a name. Text beside a file of no bytes is what is meant.
  const written = typeof text === "string" && text.trim() !== "";
  if (file !== null && typeof file !== "string" && (file.size > 0 || (file.name !== "" && !written))) {
    return new Uint8Array(await file.arrayBuffer());
  }
  return typeof text === "string" && text.trim() !== "" ? text : null;
}

const told = ({ at, line, message }: Problem, locale: Locale) => ({ at, line, message: message[locale], path: null });

export const action = answering(async (asked: ActionFunctionArgs) => {
  const author = requireAbility(asked, "write-scenarios");
  const { services, locale } = asked.context;
  const given = await givenIn(await readForm(asked.request));
  const refuse = (refusal: ImportRefusal) => data(refusal, { status: statusOf("bad-input") });
  if (given === null) return refuse({ fault: "nothing", problems: [], text: "", encoding: null });
  const imported = await services.studio.shelf.importFile(author, given);
  if (imported.ok) {
    const flash = imported.renamed ? "scenario-renamed" : "scenario-imported";
    return redirect(`/studio/${imported.id}`, { headers: { "Set-Cookie": flashing(flash) } });
  }
  const shown = typeof given === "string" ? { text: given, encoding: null } : readable(given);
  return refuse({ fault: "refused", problems: imported.problems.map((problem) => told(problem, locale)), ...shown });
});

export const clientAction = keepStudio;
export const shouldRevalidate = keepUnsent;

export default function ImportScenario() {
  const { t } = useTranslation("shelf");
  const answer = useActionData<ImportAnswer>();
  return (
    <Page
      eyebrow={
        <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/studio">
          {t("back")}
        </Link>
      }
      lead={t("import.lead")}
      title={t("import.title")}
    >
      <ImportForm answer={answer} />
    </Page>
  );
}
