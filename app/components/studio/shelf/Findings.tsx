import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/Section.tsx";
import type { ToldProblem } from "./import-result.ts";
import { ProblemList } from "./ProblemList.tsx";

export interface FindingsProps {
  readonly kind: "errors" | "warnings";
  /** The first of them. */
  readonly problems: readonly ToldProblem[];
  /** How many there are in all. */
  readonly count: number;
}

/** What must be mended, or would be better mended. The editor has them all, each with a way to it. */
export function Findings({ kind, problems, count }: FindingsProps) {
  const { t } = useTranslation("shelf");
  if (count === 0) return null;
  return (
    <Section hint={t(`publish.${kind}Hint`)} title={t(`publish.${kind}`, { count })}>
      <ProblemList label={t(`publish.${kind}`, { count })} problems={problems} />
      {count > problems.length && (
        <p className="mt-2 text-sm text-ink-2">{t("publish.more", { count: count - problems.length })}</p>
      )}
    </Section>
  );
}
