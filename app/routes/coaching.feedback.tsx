import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeskLinks } from "~/components/coaching/DeskParts.tsx";
import { HalfFigures } from "~/components/coaching/HalfFigures.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = {
  i18n: ["coaching", "room"],
  title: (t) => t("coaching:feedback.readTitle"),
} satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requireAbility(asked, "coach");
  return { trainers: await asked.context.services.coaching.feedback.read(by) };
});

export default function ReadFeedback() {
  const { trainers } = useLoaderData<typeof loader>();
  const { t } = useTranslation("coaching");
  return (
    <>
      <RoomLinks here="coaching" />
      <Page lead={t("feedback.readLead")} title={t("feedback.readTitle")} width="wide">
        <DeskLinks here="feedback" />
        {trainers.map(({ id, name, own, halves }) => (
          <Section key={id} title={own ? t("feedback.own") : name}>
            {halves.length === 0 ? (
              <EmptyState icon="message-circle" title={t("feedback.nothing")}>
                {t("feedback.nothingHint")}
              </EmptyState>
            ) : (
              halves.map((half) => <HalfFigures key={half.half} name={name} shown={half} />)
            )}
          </Section>
        ))}
      </Page>
    </>
  );
}
