import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Section } from "~/components/ui/Section.tsx";

interface SkillGoalsProps {
  readonly goals: readonly { readonly id: string; readonly text: string; readonly dueOn: string | null }[];
}

/** Goals that were agreed and are not done. Nothing where there are none. */
export function SkillGoals({ goals }: SkillGoalsProps) {
  const { t } = useTranslation("profile");
  const formats = useFormats();
  if (goals.length === 0) return null;
  return (
    <Section title={t("goals.title")}>
      <ul className="grid gap-2">
        {goals.map(({ id, text, dueOn }) => (
          <li key={id}>
            <Link
              className="flex min-h-11 flex-wrap items-baseline gap-x-3 rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong"
              to={`/goals/${id}`}
            >
              <span className="break-words">{text}</span>
              {dueOn && (
                <span className="text-sm text-ink-2">
                  {t("goals.due", { day: formats.day(Date.parse(`${dueOn}T00:00:00Z`)) })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
