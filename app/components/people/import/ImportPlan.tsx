import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageLinks } from "~/components/people/PageLinks.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { PlanView } from "~/domain/people-import/view.ts";
import { ImportCounts } from "./ImportCounts.tsx";
import { ImportRows } from "./ImportRows.tsx";

/** What a list would do, or has done: counts, cohorts, rows, and the button that does it. */
export function ImportPlan({ id, view }: { readonly id: string; readonly view: PlanView }) {
  const { t } = useTranslation("people");
  const { counts, cohorts, encoding, gaps, ignored, state } = view;
  const good = counts.invite + counts.update;
  return (
    <>
      <div className="mb-6 grid gap-3 empty:hidden">
        {view.changed && <Notice tone="care">{t("import.changed")}</Notice>}
        {state === "done" ? (
          <Notice tone="done">
            <p role="status">{t("import.done", { count: good })}</p>
            {counts.invite > 0 && <p>{t("import.doneLinks")}</p>}
            {counts.error > 0 && <p>{t("import.doneErrors", { count: counts.error })}</p>}
          </Notice>
        ) : (
          encoding !== null && <Notice tone="info">{t(`import.readAs.${encoding}`)}</Notice>
        )}
        {gaps && <Notice tone="care">{t("import.gaps")}</Notice>}
        {ignored.length > 0 && (
          <Notice tone="info">{t("import.ignored", { columns: ignored.join(t("import.separator")) })}</Notice>
        )}
      </div>
      <ImportCounts counts={counts} done={state === "done"} show={view.show} />
      {cohorts.length > 0 && (
        <Section title={t(state === "done" ? "import.cohortsDone" : "import.cohorts")}>
          <ul className="grid gap-1">
            {cohorts.map(({ key, name, id: known, startsOn, was }) => (
              <li key={key}>
                {t(
                  known !== null
                    ? was === null
                      ? "import.cohortStarts"
                      : "import.cohortMoves"
                    : startsOn === null
                      ? "import.cohortNew"
                      : "import.cohortNewStarts",
                  { name, startsOn, was },
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Acts id={id} view={view} />
      <Section title={t("import.rows")}>
        {view.rows.length === 0 ? (
          <EmptyState icon="list" title={t("import.noRows")} />
        ) : (
          <ImportRows done={state === "done"} rows={view.rows} />
        )}
        <PageLinks page={view.page} pages={view.pages} />
      </Section>
    </>
  );
}

function Acts({ id, view: { state, counts, digest, cohorts } }: { readonly id: string; readonly view: PlanView }) {
  const { t } = useTranslation("people");
  const pending = useNavigation().formMethod === "POST";
  const good = counts.invite + counts.update;
  if (state === "done") {
    return (
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton reloadDocument to={`/people/import/${id}/results.csv`} variant="primary">
          {t("import.results")}
        </LinkButton>
        <LinkButton to="/people">{t("import.toPeople")}</LinkButton>
        <LinkButton to="/people/import" variant="quiet">
          {t("import.another")}
        </LinkButton>
      </div>
    );
  }
  return (
    <Form className="mt-6 flex flex-wrap items-center gap-3" method="post">
      <input name="digest" type="hidden" value={digest} />
      {good + cohorts.length > 0 ? (
        <Button pending={pending && t("import.applying")} type="submit" variant="primary">
          {counts.error > 0 ? t("import.confirmGood", { count: good }) : t("import.confirm", { count: good })}
        </Button>
      ) : (
        <p className="font-medium">{t(counts.error > 0 ? "import.noneGood" : "import.allSame")}</p>
      )}
      <LinkButton to="/people/import">{t("import.startOver")}</LinkButton>
      {good > 0 && <p className="basis-full text-sm text-ink-2">{t("import.confirmHint")}</p>}
    </Form>
  );
}
