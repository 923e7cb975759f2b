import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { ImportPlan } from "~/components/people/import/ImportPlan.tsx";
import { ImportProgress } from "~/components/people/import/ImportProgress.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { importView } from "~/http/people-import.ts";

export const handle = { i18n: "room", title: (t) => t("people:import.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const { services, origin } = asked.context;
  const id = asked.params.id ?? "";
  const query = new URL(asked.request.url).searchParams;
  return {
    id,
    view: importView(services.peopleImports.find(viewer, id), query, (token) => `${origin}/invite/${token}`),
  };
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const id = asked.params.id ?? "";
  const digest = (await readForm(asked.request)).get("digest");
  asked.context.services.peopleImports.confirm(viewer, id, typeof digest === "string" ? digest : "");
  return redirect(`/people/import/${id}`);
});

const TITLES = {
  reading: "import.title",
  faulty: "import.title",
  failed: "import.title",
  ready: "import.readyTitle",
  applying: "import.readyTitle",
  done: "import.doneTitle",
} as const;

export default function ImportedPeople() {
  const { t } = useTranslation("people");
  const { id, view } = useLoaderData<typeof loader>();
  return (
    <>
      <RoomLinks here="people" />
      <Page
        eyebrow={
          <Link
            className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11"
            to="/people/import"
          >
            {t("import.startOver")}
          </Link>
        }
        {...(view.state === "ready" && { lead: t("import.readyLead") })}
        title={t(TITLES[view.state])}
        width="wide"
      >
        {"percent" in view ? (
          <ImportProgress doing={view.state} id={id} percent={view.percent} />
        ) : view.state === "faulty" || view.state === "failed" ? (
          <div className="grid justify-items-start gap-4">
            <Notice tone="problem">
              <p>
                {view.state === "failed"
                  ? t("import.failed")
                  : t(`import.fault.${view.fault}`, { detail: view.detail })}
              </p>
              <p>{t(view.state === "failed" ? "import.failedHint" : "import.nothingChanged")}</p>
            </Notice>
            <LinkButton to="/people/import" variant="primary">
              {t("import.startOver")}
            </LinkButton>
          </div>
        ) : (
          <ImportPlan id={id} view={view} />
        )}
      </Page>
    </>
  );
}
