import { useTranslation } from "react-i18next";
import type { RolePlayBrief } from "~/domain/scenario/role-play-card.ts";
import { levelOf } from "./level.ts";

/** What to expect of the conversation, before it begins. */
export function BriefFacts({ brief }: { readonly brief: RolePlayBrief }) {
  const { t } = useTranslation("roleplay");
  const facts = [
    [t("brief.level"), t(`list.level.${levelOf(brief.level)}`)],
    [t("brief.time"), t("brief.minutes", { minutes: brief.minutes })],
    [t("brief.steps"), t("brief.stepCount", { n: brief.stages.length })],
    [t("brief.pass"), t("brief.passMark", { pass: brief.pass })],
    [t("brief.attempts"), t("brief.unlimited")],
  ] as const;
  return (
    <dl className="h-fit rounded-xl border border-line bg-surface px-4 py-2">
      {facts.map(([name, value]) => (
        <div className="flex justify-between gap-4 border-b border-line py-2 last:border-0" key={name}>
          <dt className="text-ink-2">{name}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
