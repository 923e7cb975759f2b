import { useTranslation } from "react-i18next";
import type zh from "~/i18n/zh-CN/live.ts";

type Skill = keyof (typeof zh)["prompts"];
const SKILLS: Readonly<Record<Skill, true>> = {
  ...{ listening: true, "small-talk": true, observation: true, qualification: true, questioning: true },
  ...{ empathy: true, expertise: true, complaints: true, hesitation: true, negotiation: true },
  ...{ "follow-through": true, discipline: true, analysis: true },
};
const isSkill = (id: string): id is Skill => id in SKILLS;

/** Questions to talk about, by the skills that a turn asks for. */
export function Prompts({ skills }: { readonly skills: readonly string[] }) {
  const { t } = useTranslation("live");
  const known = skills.filter(isSkill);
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{t("why.discuss")}</h3>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {known.flatMap((skill) => [
          <li key={skill}>{t(`prompts.${skill}.first`)}</li>,
          <li key={`${skill}-2`}>{t(`prompts.${skill}.second`)}</li>,
        ])}
      </ul>
    </section>
  );
}
