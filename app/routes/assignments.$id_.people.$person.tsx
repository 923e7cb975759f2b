import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Agreed } from "~/components/assignments/Agreed.tsx";
import { AgreeForms } from "~/components/assignments/AgreeForms.tsx";
import { ItemsOfOne } from "~/components/assignments/ItemsOfOne.tsx";
import { Status } from "~/components/assignments/Status.tsx";
import { Terms } from "~/components/assignments/Terms.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { deadlineFields } from "~/domain/assignments/deadline.ts";
import { isAppError } from "~/domain/errors.ts";
import { assignmentId, personId } from "~/domain/ids.ts";
import { readAgreement, typed } from "~/http/assignment-forms.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = {
  i18n: ["assignments", "room"],
  title: (t) => t("assignments:person.items"),
} satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, locale, timeZone } = asked.context;
  const [id, person] = [assignmentId(asked.params.id ?? ""), personId(asked.params.person ?? "")];
  const page = await services.assignments.person(by, id, person, { locale, timeZone });
  return { page, deadline: deadlineFields(page.row.whole.dueAt, timeZone) };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const { services, timeZone } = asked.context;
  const [id, person] = [assignmentId(asked.params.id ?? ""), personId(asked.params.person ?? "")];
  const form = await readForm(asked.request);
  try {
    await services.assignments.agree(by, id, person, readAgreement(form, timeZone));
    return redirect(`/assignments/${id}/people/${person}`, { headers: { "Set-Cookie": flashing("assignment-saved") } });
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const answer = { error: error.code, fields: error.fields, typed: typed(form) };
    return data(answer, { status: statusOf(error.code) });
  }
});

export const clientAction = keepForm;

export default function PersonOfAssignment() {
  const { t } = useTranslation("assignments");
  const { page, deadline } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { row, agreed, withdrawnAt } = page;
  return (
    <>
      <RoomLinks here="assignments" />
      <Page
        actions={<LinkButton to={`/assignments/${page.id}`}>{t("person.back")}</LinkButton>}
        eyebrow={page.title}
        title={t("person.title", { name: row.person.name })}
        width="wide"
      >
        <div className="grid gap-2">
          <Status reopened={row.whole.reopened} status={row.whole.status} />
          <Terms of={page} />
        </div>
        <Agreed agreed={agreed} />
        <Section {...(page.mode === "practice" && { hint: t("page.practice") })} title={t("person.items")}>
          <ItemsOfOne of={page} row={row} />
        </Section>
        {withdrawnAt === null ? <AgreeForms answer={answer} deadline={deadline} status={row.whole.status} /> : null}
      </Page>
    </>
  );
}
