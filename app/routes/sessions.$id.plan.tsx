import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Plan, type PlanProblem } from "~/components/live/Plan.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { isAppError } from "~/domain/errors.ts";
import { liveSessionId } from "~/domain/ids.ts";
import { missing } from "~/domain/session/agenda.ts";
import { changedAgenda, fieldsOf, type PlanFaults, planFields, planOf } from "~/domain/session/plan-form.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";

export const handle = { i18n: ["live", "room"], title: (t) => t("live:plan.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requireAbility(asked, "host-sessions");
  const { services, locale, timeZone } = asked.context;
  const { plans } = services.live;
  const row = await plans.hosted(person, liveSessionId(asked.params.id ?? ""));
  if (row.phase !== "planned") throw redirect(`/sessions/${row.id}/${row.phase === "live" ? "host" : "record"}`);
  const choices = await plans.choices(person, row.cohortId, locale);
  return { title: row.title, revision: row.revision, plan: fieldsOf(row, timeZone), choices };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const person = requireAbility(asked, "host-sessions");
  const { services, locale, timeZone } = asked.context;
  const { plans } = services.live;
  const id = liveSessionId(asked.params.id ?? "");
  const form = await readForm(asked.request);
  const intent = String(form.get("intent") ?? "save");
  const row = await plans.hosted(person, id);
  if (intent === "delete") {
    await plans.remove(person, id);
    return redirect("/sessions");
  }
  const typed = planFields(form);
  const revision = digits.safeParse(form.get("revision"));
  const refusal = (problem: PlanProblem, status: number, faults: PlanFaults = {}) =>
    data({ plan: typed, faults, problem, saved: false, revision: row.revision }, { status });
  const choices = await plans.choices(person, row.cohortId, locale);
  const read = planOf(typed, choices, row.agenda, timeZone);
  if ("faults" in read) return refusal("wrong", 400, read.faults);
  const agenda = changedAgenda(read.plan.agenda, intent, String(form.get("add")), choices.scenarios[0]?.id ?? "");
  try {
    await plans.save(person, id, { ...read.plan, agenda }, revision.success ? revision.data : -1);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "draft-changed") return refusal(row.phase === "planned" ? "changed" : "started", 409);
    return refusal("wrong", 400, { cohortId: "choice" });
  }
  const plan = fieldsOf({ ...read.plan, agenda }, timeZone);
  const saved = { plan, faults: {}, problem: null, saved: true, revision: row.revision + 1 };
  if (intent !== "start") return data({ ...saved, saved: intent === "save" });
  const gaps = [...missing(agenda)].map(([item, field]) => [`${item}.${field}`, "required"] as const);
  if (gaps.length > 0 || agenda.length === 0) {
    return data({ ...saved, saved: false, problem: "wrong", faults: Object.fromEntries(gaps) } as const, {
      status: 400,
    });
  }
  await plans.start(person, id);
  return redirect(`/sessions/${id}/host`);
});

export default function PlanPage() {
  const { t } = useTranslation("live");
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { plan, revision, faults, problem, saved } = answer ?? {
    ...{ plan: loaded.plan, revision: loaded.revision },
    ...{ faults: {}, problem: null, saved: false },
  };
  return (
    <>
      <RoomLinks here="live" />
      <Page eyebrow={t("plan.title")} title={loaded.title}>
        <Plan
          choices={loaded.choices}
          faults={faults}
          plan={plan}
          problem={problem}
          revision={revision}
          saved={saved}
        />
      </Page>
    </>
  );
}
