import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GivenPage } from "~/components/assignments/GivenPage.tsx";
import { OwnList } from "~/components/assignments/OwnList.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { LIST_STATES, listQuery } from "~/domain/forms/assignments.ts";
import { may } from "~/domain/people.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "assignments", title: (t) => t("assignments:title") } satisfies PageHandle;

/** To whoever gives work, what was given; to a rep their own. */
export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requirePerson(asked);
  const { services, locale, timeZone } = asked.context;
  const reader = { locale, timeZone };
  if (!may(person.role, "assign-work")) {
    return { view: "own", own: await services.assignments.mine.all(person.id, reader) } as const;
  }
  const query = listQuery.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const { state, cohort, q: title, at, id } = query;
  const after = at !== null && id !== null ? { after: { at, id } } : {};
  const [{ cards, next }, cohorts] = await Promise.all([
    services.assignments.list(person, { state, cohort, title, ...after }, reader),
    services.assignments.cohorts(person),
  ]);
  return {
    view: "given",
    cards,
    next,
    first: !("after" in after),
    filter: { state, cohort: cohort ?? "", title, states: LIST_STATES },
    cohorts: cohorts.map(({ id, name }) => ({ id, name })),
  } as const;
});

export default function Assignments() {
  const { t } = useTranslation("assignments");
  const loaded = useLoaderData<typeof loader>();
  if (loaded.view === "given") return <GivenPage {...loaded} />;
  return (
    <Page lead={t("own.lead")} title={t("own.title")}>
      {loaded.own.length === 0 ? (
        <EmptyState
          action={<LinkButton to="/lessons">{t("own.emptyGo")}</LinkButton>}
          icon="flag"
          title={t("own.empty")}
        >
          {t("own.emptyHint")}
        </EmptyState>
      ) : (
        <OwnList assignments={loaded.own} />
      )}
    </Page>
  );
}
