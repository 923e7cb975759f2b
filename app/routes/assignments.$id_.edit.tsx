import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EditForm } from "~/components/assignments/EditForm.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { deadlineFields } from "~/domain/assignments/deadline.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { assignmentId } from "~/domain/ids.ts";
import { readChange, typed } from "~/http/assignment-forms.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = {
  i18n: ["assignments", "room"],
  title: (t) => t("assignments:edit.title"),
} satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, locale, timeZone } = asked.context;
  const page = await services.assignments.page(by, assignmentId(asked.params.id ?? ""), { locale, timeZone });
  if (!page.mayChange) throw new AppError("forbidden", `${page.id} is not to be changed`);
  const { id, title, note, due } = page;
  return { id, title, note, deadline: deadlineFields(due?.at ?? null, timeZone) };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, timeZone } = asked.context;
  const id = assignmentId(asked.params.id ?? "");
  const form = await readForm(asked.request);
  try {
    await services.assignments.change(by, id, readChange(form, timeZone));
    return redirect(`/assignments/${id}`, { headers: { "Set-Cookie": flashing("assignment-saved") } });
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const answer = { error: error.code, fields: error.fields, typed: typed(form) };
    return data(answer, { status: statusOf(error.code) });
  }
});

export const clientAction = keepForm;

export default function EditAssignment() {
  const { t } = useTranslation("assignments");
  const { id, ...fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <RoomLinks here="assignments" />
      <Page lead={t("edit.lead")} title={t("edit.title")} width="form">
        <EditForm answer={answer} id={id} {...fields} />
      </Page>
    </>
  );
}
