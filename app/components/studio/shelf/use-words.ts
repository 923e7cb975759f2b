import { useTranslation } from "react-i18next";
import { isLocale } from "~/domain/locale.ts";
import type { Mood, Outcome, Persona } from "~/domain/scenario/format.ts";
import type { Located, Part, ShownChange } from "./changes.ts";

/** Stages and skills by their names in the viewer's language. */
export interface SyllabusNames {
  readonly stages: Readonly<Record<string, string>>;
  readonly skills: Readonly<Record<string, string>>;
}

const MOODS = ["pleased", "neutral", "doubtful", "annoyed"] as const satisfies readonly Mood[];
const OUTCOMES = ["won", "advanced", "deferred", "lost"] as const satisfies readonly Outcome[];
const PERSONAS = ["driver", "expressive", "amiable", "analytical"] as const satisfies readonly Persona[];
const LEVELS = ["1", "2", "3"] as const;

const among = <One extends string>(list: readonly One[], value: string): One | undefined =>
  list.find((one) => one === value);

/** The words for what the file has names for: skills, places, moods. */
export function useWords(names: SyllabusNames) {
  const { t } = useTranslation(["shelf", "draft"]);

  const place = (named: string): string => {
    const [stage = "", id = ""] = named.split(".");
    return stage === "ends" ? t("change.end", { id }) : t("change.beat", { stage: names.stages[stage] ?? stage, id });
  };
  const listed = (list: string, word: (item: string) => string) => list.split(", ").map(word).join(t("change.between"));

  function setting(at: string, value: string): string {
    const persona = at.endsWith("persona") ? among(PERSONAS, value) : undefined;
    if (persona) return t(`draft:persona.${persona}.name`);
    const level = at === "level" ? among(LEVELS, value) : undefined;
    if (level) return t(`draft:level.${level}`);
    return at === "locale" && isLocale(value) ? t(`change.in.${value}`) : value;
  }

  return {
    /** Such as "Reply b · What the rep says"; "" for the whole of a part. */
    within(part: Part, { what, reply, name, number }: Located): string {
      const isRule = part.kind === "rules";
      return [
        ...(reply === null ? [] : [t("change.reply", { id: reply })]),
        ...(name === null ? [] : [name]),
        ...(number === null ? [] : [t(isRule ? "change.rule" : "change.line", { n: number })]),
        ...(what === null || (isRule && what === "rule") ? [] : [t(`change.part.${what}`)]),
      ].join(" · ");
    },
    part(part: Part): string {
      if (part.kind === "beat") return place(`${part.stage}.${part.id}`);
      return part.kind === "end" ? t("change.end", { id: part.id }) : t(`change.group.${part.kind}`);
    },
    value({ what, at }: ShownChange, value: string): string {
      switch (what) {
        case "target":
          return place(value);
        case "tests":
          return listed(value, (skill) => names.skills[skill] ?? skill);
        case "credit":
          return listed(value, (one) => {
            const [, skill, credit] = /^(.*) (\d)$/.exec(one) ?? [];
            return skill === undefined ? one : `${names.skills[skill] ?? skill} ${credit}`;
          });
        case "ethics":
          return t("change.breach");
        case "mood": {
          const mood = among(MOODS, value);
          return mood ? t(`draft:mood.${mood}`) : value;
        }
        case "outcome": {
          const outcome = among(OUTCOMES, value);
          return outcome ? t(`draft:outcome.${outcome}`) : value;
        }
        case "setting":
          return setting(at, value);
        default:
          return value;
      }
    },
  };
}
