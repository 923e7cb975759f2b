import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { DeskLinks } from "~/components/coaching/DeskParts.tsx";
import { OwnDesk } from "~/components/coaching/OwnDesk.tsx";
import { TrainerDesk } from "~/components/coaching/TrainerDesk.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { DESK_VIEWS } from "~/domain/coaching/views.ts";
import { AppError } from "~/domain/errors.ts";
import { cohortId, personId } from "~/domain/ids.ts";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { digits } from "~/http/forms.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: ["coaching", "room"], title: (t) => t("coaching:title") } satisfies PageHandle;

const id = z.string().max(80).default("");
const query = z.object({
  view: z.enum([...DESK_VIEWS, "mine"]).default("waiting"),
  cohort: id,
  person: id,
  page: digits.default(1),
});

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requirePerson(asked);
  const { services, locale } = asked.context;
  const { desk } = services.coaching;
  const parsed = query.safeParse(Object.fromEntries(new URL(asked.request.url).searchParams));
  if (!parsed.success) throw new AppError("not-found", "no such view");
  const { view, cohort, person, page } = parsed.data;
  const { skills } = await syllabusNames(asked.context);
  const coach = may(viewer.role, "coach");
  if (!coach || view === "mine") return { coach, skills, own: await desk.own(viewer, locale), desk: null };
  const wanted = {
    view,
    cohort: cohort === "" ? null : cohortId(cohort),
    person: person === "" ? null : personId(person),
    page: Math.max(1, page),
  };
  return { coach, skills, own: null, desk: { ...(await desk.trainer(viewer, wanted, locale)), cohort, person, page } };
});

export default function CoachingPage() {
  const { coach, skills, own, desk } = useLoaderData<typeof loader>();
  const { t } = useTranslation("coaching");
  return (
    <>
      {coach && <RoomLinks here="coaching" />}
      <Page
        lead={coach ? t("lead") : t("ownLead")}
        title={coach ? t("title") : t("ownTitle")}
        width={coach ? "wide" : "text"}
      >
        {coach && <DeskLinks here={desk?.view ?? "mine"} />}
        {desk && <TrainerDesk desk={desk} skills={skills} />}
        {own && <OwnDesk own={own} skills={skills} />}
      </Page>
    </>
  );
}
