import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { SummaryRow, SummaryView } from "~/domain/routines/views.ts";
import { Noted } from "./Noted.tsx";

/** A closed term as it stood: what was done, what was not, and what was noted. What is here is what a trainer sees. */
export function SummarySheet({ summary: { done, open, closedAt } }: { readonly summary: SummaryView }) {
  const { t } = useTranslation("routines");
  return (
    <>
      <p className="text-sm text-ink-2">
        {t("summary.closedAt")} <Moment at={closedAt} style="dateTime" />
      </p>
      <Section title={t("summary.done", { number: done.length })}>
        <Rows rows={done} />
      </Section>
      <Section title={t("summary.open", { number: open.length })}>
        <Rows rows={open} />
      </Section>
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const { t } = useTranslation("routines");
  if (rows.length === 0) return <p className="text-ink-2">{t("summary.none")}</p>;
  return (
    <ul className="grid gap-2">
      {rows.map((row) => (
        <li className="break-inside-avoid rounded-lg border border-line bg-surface px-4 py-3" key={row.routine}>
          <p className="font-medium">{row.text}</p>
          <Noted row={row} />
        </li>
      ))}
    </ul>
  );
}

/** Where scripts don't run, the browser's own menu prints as well. */
export function PrintButton() {
  const { t } = useTranslation("routines");
  return (
    <Button className="print:hidden [@media(scripting:none)]:hidden" onClick={() => window.print()}>
      <Icon name="download" size={18} />
      {t("summary.print")}
    </Button>
  );
}
