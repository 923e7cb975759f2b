import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewForm } from "~/components/assignments/NewForm.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { itemName } from "~/domain/assignments/assignment.ts";
import { isAppError } from "~/domain/errors.ts";
import { readNewAssignment, typed } from "~/http/assignment-forms.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = {
  i18n: ["assignments", "room"],
  title: (t) => t("assignments:new.title"),
} satisfies PageHandle;

/** People listed by name; a larger house gives to cohorts. */
const MOST_PEOPLE = 500;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, locale } = asked.context;
  const query = new URL(asked.request.url).searchParams;
  const { items, cohorts, people, key } = await services.assignments.forNew(by, locale);
  const named = <Id extends string>({ id, name }: { id: Id; name: string }) => ({ id, name });
  return {
    key,
    items,
    cohorts: cohorts.map(named),
    people: people.slice(0, MOST_PEOPLE).map(named),
    more: people.length > MOST_PEOPLE,
    begun: {
      items: query.getAll("item").filter((name) => items.some((item) => itemName(item) === name)),
      people: query.getAll("person"),
    },
  };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, timeZone, locale } = asked.context;
  const form = await readForm(asked.request);
  try {
    const id = await services.assignments.create(by, readNewAssignment(form, timeZone), locale);
    return redirect(`/assignments/${id}`, { headers: { "Set-Cookie": flashing("assignment-given") } });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const answer = { error: error.code, fields: error.fields, typed: typed(form) };
    return data(answer, { status: statusOf(error.code) });
  }
});

export const clientAction = keepForm;

export default function NewAssignment() {
  const { t } = useTranslation("assignments");
  const { key, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <RoomLinks here="assignments" />
      <Page lead={t("new.lead")} title={t("new.title")}>
        <NewForm answer={answer} formKey={key} {...choices} />
      </Page>
    </>
  );
}
