import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import type { AssignmentFacts } from "~/domain/assignments/views.ts";
import { useDue } from "./use-due.ts";

/** Deadline, mode, and what counts, in a line. */
export function Terms({ of }: { readonly of: AssignmentFacts }) {
  const { t } = useTranslation("assignments");
  const due = useDue();
  const { attemptsAllowed, passMark, mode, withdrawnAt } = of;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      {withdrawnAt === null ? null : <Badge tone="brick">{t("withdrawn")}</Badge>}
      <Badge tone={mode === "assessed" ? "indigo" : "jade"}>{t(`mode.${mode}`)}</Badge>
      <span>{due(of.due)}</span>
      <span>{passMark === null ? t("terms.noPass") : t("terms.pass", { pass: passMark })}</span>
      <span>{attemptsAllowed === null ? t("terms.unlimited") : t("terms.attempts", { count: attemptsAllowed })}</span>
    </p>
  );
}
