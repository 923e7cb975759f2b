import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { AssignmentPage } from "~/domain/assignments/views.ts";
import { ICONS } from "./item-path.ts";
import { PeopleOfOne } from "./PeopleOfOne.tsx";
import { Terms } from "./Terms.tsx";

interface GivenOneProps {
  readonly page: AssignmentPage;
  /** Whether it is being asked if this is to be withdrawn. */
  readonly asks: boolean;
}

/** One assignment before a trainer: what it asks, and how everybody stands with it. */
export function GivenOne({ page, asks }: GivenOneProps) {
  const { t } = useTranslation("assignments");
  const { id, items, note, cohorts, givenBy, rows, mayChange, mode, withdrawnAt } = page;
  return (
    <>
      {asks && mayChange ? <Ask id={id} /> : null}
      {withdrawnAt === null ? null : <Notice tone="info">{t("page.isWithdrawn")}</Notice>}
      <Card as="section" className="mt-4 grid gap-3">
        <h2 className="sr-only">{t("page.facts")}</h2>
        <Terms of={page} />
        <p className="text-sm text-ink-2">
          {[
            cohorts.length > 0 ? t("page.to", { names: cohorts.join(", ") }) : t("list.toPeople"),
            givenBy === null ? null : t("page.givenBy", { name: givenBy }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {note === "" ? null : <p className="whitespace-pre-line">{note}</p>}
        <h3 className="text-sm text-ink-2">{t("page.path")}</h3>
        <ol className="grid gap-1">
          {items.map((item) => (
            <li className="flex items-center gap-2" key={`${item.kind} ${item.ref}`}>
              <Icon className="text-ink-3" name={ICONS[item.kind]} size={18} />
              <span>{item.title}</span>
              <span className="text-sm text-ink-2">{t(`kind.${item.kind}`)}</span>
            </li>
          ))}
        </ol>
      </Card>
      <Section
        actions={
          <LinkButton to={`/assignments/table?assignment=${id}`} variant="quiet">
            {t("page.table")}
          </LinkButton>
        }
        {...(mode === "practice" && { hint: t("page.practice") })}
        title={t("page.progress")}
      >
        {rows.length === 0 ? (
          <EmptyState icon="users" title={t("page.nobody")}>
            {t("page.nobodyHint")}
          </EmptyState>
        ) : (
          <PeopleOfOne of={page} rows={rows} />
        )}
      </Section>
      {mayChange ? (
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton to={`/assignments/${id}/edit`}>{t("page.edit")}</LinkButton>
          <LinkButton to="?ask=withdraw" variant="quiet">
            {t("page.withdraw")}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}

function Ask({ id }: { readonly id: string }) {
  const { t } = useTranslation("assignments");
  return (
    <Card as="section" className="mb-4" edge="brick">
      <h2 className="text-lg">{t("page.withdrawTitle")}</h2>
      <p className="mt-1 text-ink-2">{t("page.withdrawText")}</p>
      <Form action={`/assignments/${id}`} className="mt-4 flex flex-wrap gap-3" method="post">
        <LinkButton autoFocus to={`/assignments/${id}`}>
          {t("page.keep")}
        </LinkButton>
        <Button name="act" type="submit" value="withdraw" variant="danger">
          {t("page.withdrawConfirm")}
        </Button>
      </Form>
    </Card>
  );
}
