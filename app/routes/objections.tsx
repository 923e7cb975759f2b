import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeckCards } from "~/components/drills/DeckCards.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { LessonCards } from "~/components/lesson/LessonCards.tsx";
import { Begin } from "~/components/objections/Begin.tsx";
import { Conversations } from "~/components/objections/Conversations.tsx";
import { Kinds } from "~/components/objections/Kinds.tsx";
import { Offers } from "~/components/objections/Offers.tsx";
import { Standing } from "~/components/objections/Standing.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { SECONDS_AN_ITEM } from "~/domain/practice/sitting.ts";
import { learnerOf } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "objections", title: (t) => t("objections:title") } satisfies PageHandle;

export const loader = answering(async ({ context }: LoaderFunctionArgs) => {
  const { services, viewer, locale, timeZone } = context;
  const page = await services.objections.page({ learner: learnerOf(viewer), locale, timeZone });
  return { ...page, seconds: SECONDS_AN_ITEM };
});

export default function Objections() {
  const { rolePlays, training, fresh, seconds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("objections");
  const { pathname } = useLocation();
  const own = training.kind === "own";
  return (
    <Page lead={t("lead")} title={t("title")} width="wide">
      <Section title={t("kinds.title")}>
        <Kinds />
      </Section>
      {fresh && (
        <div className="mt-6">
          <Begin rolePlays={rolePlays} training={training} />
        </div>
      )}
      {own && (!fresh || training.figures.some(({ count }) => count > 0)) && (
        <Standing rolePlays={rolePlays} training={training} />
      )}
      {rolePlays.length > 0 && (
        <Section hint={t(own ? "rolePlays.hint" : "rolePlays.visitorHint")} title={t("rolePlays.title")}>
          <Conversations mayBeAssessed={own} rolePlays={rolePlays} />
        </Section>
      )}
      {training.kind === "offered" ? (
        <Offers decks={training.decks} lessons={training.lessons} next={pathname} />
      ) : (
        <>
          <Section title={t("decks.title")}>
            <DeckCards decks={training.decks} heading="h3" seconds={seconds} />
          </Section>
          <Section title={t("lessons.title")}>
            <LessonCards {...training.lessons} className="lg:grid-cols-3" heading="h3" />
          </Section>
        </>
      )}
    </Page>
  );
}
