import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { CaseContent, CaseState } from "~/domain/cases/case.ts";

interface CaseBodyProps {
  readonly found: CaseContent & { readonly state: CaseState; readonly proposedAt: number | null };
  readonly stages: Readonly<Record<string, string>>;
  readonly skills: Readonly<Record<string, string>>;
}

/** A case as it is read. */
export function CaseBody({ found, stages, skills }: CaseBodyProps) {
  const { t } = useTranslation("cases");
  const { state, stage, proposedAt, dialogue, locale } = found;
  const text = (field: "situation" | "outcome" | "again" | "differently") =>
    found[field] !== "" && (
      <Section className="mt-7" title={t(`field.${field}`)}>
        <p className="break-words whitespace-pre-line" lang={locale}>
          {found[field]}
        </p>
      </Section>
    );
  return (
    <>
      <p className="flex flex-wrap gap-2">
        {state !== "published" && <Badge tone="amber">{t(`state.${state}`)}</Badge>}
        {proposedAt !== null && <Badge tone="indigo">{t("proposed")}</Badge>}
        {stage !== null && <Badge>{stages[stage] ?? stage}</Badge>}
        {found.skills.map((skill) => (
          <Badge key={skill}>{skills[skill] ?? skill}</Badge>
        ))}
      </p>
      {text("situation")}
      {dialogue.some((row) => row.text !== "") && (
        <Section className="mt-7" title={t("field.dialogue")}>
          <ol className="grid gap-2.5" lang={locale}>
            {dialogue.map(({ who, text: said }, index) => (
              <li
                className={`max-w-[85%] rounded-lg px-3.5 py-2 ${who === "rep" ? "justify-self-end bg-jade-soft" : "bg-sunken"}`}
                // biome-ignore lint/suspicious/noArrayIndexKey: what was said has no other name than its place
                key={index}
              >
                <p className="text-xs text-ink-2">{t(`row.${who}`)}</p>
                <p className="break-words whitespace-pre-line">{said}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {text("outcome")}
      {text("again")}
      {text("differently")}
    </>
  );
}
