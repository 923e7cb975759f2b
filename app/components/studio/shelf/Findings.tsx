import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/Section.tsx";
import { placeOf } from "./changes.ts";
import type { ToldProblem } from "./import-result.ts";
import { ProblemList } from "./ProblemList.tsx";
import { type SyllabusNames, useWords } from "./use-words.ts";

export interface FindingsProps {
  readonly kind: "errors" | "warnings";
  /** The first of them. */
  readonly problems: readonly ToldProblem[];
  /** How many there are in all. */
  readonly count: number;
}

/** What must be mended, or would be better mended. The editor has them all, each with a way to it. */
export function Findings({ kind, problems, count, names }: FindingsProps & { readonly names: SyllabusNames }) {
  const { t } = useTranslation("shelf");
  const words = useWords(names);
  const placed = (at: string) => {
    if (at === "") return t("publish.whole");
    const { part, ...located } = placeOf(at);
    return [words.part(part), words.within(part, located)].filter(Boolean).join(" · ");
  };
  if (count === 0) return null;
  return (
    <Section hint={t(`publish.${kind}Hint`)} title={t(`publish.${kind}`, { count })}>
      <ProblemList label={t(`publish.${kind}`, { count })} placed={placed} problems={problems} />
      {count > problems.length && (
        <p className="mt-2 text-sm text-ink-2">{t("publish.more", { count: count - problems.length })}</p>
      )}
    </Section>
  );
}
