import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CloseTerm } from "~/components/routines/CloseTerm.tsx";
import { keepRoutines } from "~/components/routines/keep-routines.ts";
import { MonthCalendar } from "~/components/routines/MonthCalendar.tsx";
import { PeriodTabs } from "~/components/routines/PeriodTabs.tsx";
import { ALL_WELL, type RoutineResult } from "~/components/routines/routine-result.ts";
import { StreakLine } from "~/components/routines/StreakLine.tsx";
import { TermBar } from "~/components/routines/TermBar.tsx";
import { TickList } from "~/components/routines/TickList.tsx";
import { useProblem } from "~/components/routines/use-fault.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { AppError, isAppError } from "~/domain/errors.ts";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { requireKeeper } from "~/http/keeper.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const keeper = requireKeeper(asked);
  const query = new URL(asked.request.url).searchParams;
  const view = await asked.context.services.routines.open(keeper, {
    period: query.get("period"),
    term: query.get("term"),
    month: query.get("month"),
  });
  // Before anything is kept there is nothing to tick: the first visit begins with choosing.
  if (view === null) throw redirect("/routines/pick");
  return { view, receives: may(requirePerson(asked).role, "see-people") };
});

const name = z.string().min(1).max(80);
const act = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["tick", "untick"]), routine: name, term: name }),
  z.object({ intent: z.literal("note"), routine: name, term: name, gap: z.string(), measure: z.string() }),
  z.object({ intent: z.literal("close"), term: name }),
]);

export const action = answering(async (asked: ActionFunctionArgs) => {
  const keeper = requireKeeper(asked);
  const { routines, routineSummaries } = asked.context.services;
  const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const given = parsed.data;
  try {
    if (given.intent === "close") await routineSummaries.close(keeper, given.term);
    else if (given.intent === "note") await routines.note(keeper, given, given);
    else await routines.tick(keeper, given, given.intent === "tick");
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const refused: RoutineResult = {
      ...ALL_WELL,
      routine: given.intent === "close" ? null : given.routine,
      fields: error.fields,
      given: given.intent === "note" ? { gap: given.gap, measure: given.measure } : null,
    };
    return data(refused, { status: statusOf(error.code) });
  }
  if (given.intent === "close") return redirect(`/routines/closed/${given.term}`);
  return data({ ...ALL_WELL, routine: given.routine });
});

export const clientAction = keepRoutines;

export default function Routines() {
  const { t } = useTranslation("routines");
  const { view, receives } = useLoaderData<typeof loader>();
  const posted = useActionData<RoutineResult>();
  // What no row speaks of is said above them all.
  const listed = view.rows.some(({ routine }) => routine === posted?.routine);
  const problem = useProblem()(listed ? undefined : posted);
  return (
    <Page actions={<LinkButton to="/routines/pick">{t("list.choose")}</LinkButton>} title={t("title")}>
      <PeriodTabs current={view.term.period} periods={view.periods} />
      <TermBar next={view.next} place={view.place} previous={view.previous} term={view.term} />
      {view.place === "current" && view.rows.length > 0 && (
        <StreakLine period={view.term.period} streak={view.streak} />
      )}
      {problem && (
        <div className="mb-4">
          <Notice tone="problem">{problem}</Notice>
        </div>
      )}
      <TickList posted={posted} view={view} />
      <CloseTerm view={view} />
      {view.month && <MonthCalendar day={view.term.name} month={view.month} />}
      <div className="mt-9 flex flex-wrap gap-3">
        <LinkButton to="/routines/calendar">{t("feed.title")}</LinkButton>
        {receives && <LinkButton to="/routines/sent">{t("sent.title")}</LinkButton>}
      </div>
    </Page>
  );
}
