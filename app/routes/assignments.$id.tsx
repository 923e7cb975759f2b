import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GivenOne } from "~/components/assignments/GivenOne.tsx";
import { OwnPage } from "~/components/assignments/OwnPage.tsx";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { AppError } from "~/domain/errors.ts";
import { assignmentId } from "~/domain/ids.ts";
import { may } from "~/domain/people.ts";
import { requireAbility, requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: "assignments", title: (t) => t("assignments:title") } satisfies PageHandle;

/** To whoever gives work, how everybody stands; to a rep their own part. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  const { services, locale, timeZone } = asked.context;
  const reader = { locale, timeZone };
  const id = assignmentId(asked.params.id ?? "");
  if (!may(person.role, "assign-work")) {
    return { view: "own", own: await services.assignments.mine.own(person.id, id, reader) } as const;
  }
  const asks = new URL(asked.request.url).searchParams.get("ask") === "withdraw";
  return { view: "given", page: await services.assignments.page(person, id, reader), asks } as const;
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const by = requireAbility(asked, "assign-work");
  const form = await readForm(asked.request);
  if (form.get("act") !== "withdraw") throw new AppError("bad-input", "no such act");
  const id = assignmentId(asked.params.id ?? "");
  await asked.context.services.assignments.withdraw(by, id);
  return redirect(`/assignments/${id}`, { headers: { "Set-Cookie": flashing("assignment-withdrawn") } });
});

export default function AssignmentRoute() {
  const { t } = useTranslation("assignments");
  const loaded = useLoaderData<typeof loader>();
  if (loaded.view === "own") {
    return (
      <Page eyebrow={t("own.title")} title={loaded.own.title}>
        <OwnPage of={loaded.own} />
      </Page>
    );
  }
  return (
    <>
      <RoomLinks here="assignments" />
      <Page eyebrow={t("title")} title={loaded.page.title} width="wide">
        <GivenOne asks={loaded.asks} page={loaded.page} />
      </Page>
    </>
  );
}
