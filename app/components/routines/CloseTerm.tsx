import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { RoutinesView } from "~/domain/routines/views.ts";
import { DayName, TermName } from "./TermName.tsx";

/** Closing a term with a summary: what it does stands before the button that does it. */
export function CloseTerm({ view: { term, closing, rows, closed } }: { readonly view: RoutinesView }) {
  const { t } = useTranslation("routines");
  const { state, formData } = useNavigation();
  const closingNow = state !== "idle" && formData?.get("intent") === "close";
  const past = closed.filter((card) => card.term.name !== term.name);
  if (rows.length === 0 && past.length === 0) return null;
  return (
    <Section title={t("close.title")}>
      {closing.kind === "closed" && (
        <Notice tone="done">
          <p className="mb-3">{t("close.closed")}</p>
          <LinkButton to={`/routines/closed/${term.name}`}>{t("close.read")}</LinkButton>
        </Notice>
      )}
      {closing.kind === "lapsed" && rows.length > 0 && <p className="text-ink-2">{t("close.lapsed")}</p>}
      {closing.kind === "open" && rows.length > 0 && !closing.now && (
        <p className="text-ink-2">
          {t("close.from")} <DayName at={closing.from} />
        </p>
      )}
      {closing.kind === "open" && rows.length > 0 && closing.now && (
        <details className="rounded-xl border border-line bg-surface px-4 py-2">
          <summary className="flex min-h-11 items-center font-medium">{t("close.open")}</summary>
          <Form className="grid justify-items-start gap-3 pb-3" method="post">
            <p>{t("close.text")}</p>
            <p className="text-sm text-ink-2">
              {t("close.until")} <DayName at={closing.until} />
            </p>
            <input name="term" type="hidden" value={term.name} />
            <Button name="intent" pending={closingNow && t("close.pending")} type="submit" value="close">
              {t("close.submit")}
            </Button>
          </Form>
        </details>
      )}
      {past.length > 0 && (
        <>
          <h3 className="mt-5 mb-1">{t("close.past")}</h3>
          <ul>
            {past.map((card) => (
              <li className="flex flex-wrap items-center gap-x-3" key={card.term.name}>
                <Link
                  className="inline-flex min-h-11 items-center text-jade-ink underline underline-offset-4"
                  to={`/routines/closed/${card.term.name}`}
                >
                  <TermName term={card.term} />
                </Link>
                <span className="text-sm text-ink-2">{t("list.progress", { done: card.done, due: card.due })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
