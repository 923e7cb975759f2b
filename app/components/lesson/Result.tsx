import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AnsweredExercise } from "~/domain/practice/lesson-progress.ts";
import type { ExplainedMark, PublicExercise } from "~/domain/practice/view.ts";

interface ResultProps {
  readonly exercise: PublicExercise;
  readonly answered: AnsweredExercise;
}

/** The answer with a mark and a word at each choice, in the order in which the choices stood. */
export function Result({ exercise, answered }: ResultProps) {
  const wordsOf = useWords({ exercise, answered });
  const { marks } = answered.feedback;
  const entries = "options" in exercise ? exercise.options : exercise.items;
  const ordered =
    exercise.kind === "order"
      ? [...marks].sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
      : entries.flatMap(({ id }) => marks.filter((mark) => mark.id === id));
  return (
    <ul className="grid gap-2">
      {ordered.map((mark) => (
        <MarkedEntry
          key={mark.id}
          mark={mark}
          text={entries.find(({ id }) => id === mark.id)?.text ?? ""}
          words={wordsOf(mark)}
        />
      ))}
    </ul>
  );
}

const LOOK = {
  right: { box: "border-jade bg-jade-soft", icon: "circle-check", tone: "text-jade-ink" },
  partly: { box: "border-amber bg-amber-soft", icon: "info", tone: "text-amber" },
  wrong: { box: "border-brick bg-brick-soft", icon: "x", tone: "text-brick" },
  missed: { box: "border-jade border-dashed", icon: "arrow-right", tone: "text-jade-ink" },
  left: { box: "border-line text-ink-2", icon: null, tone: "" },
} as const;

interface MarkedEntryProps {
  readonly mark: ExplainedMark;
  readonly text: string;
  /** In words what the colour says. */
  readonly words: string | null;
}

function MarkedEntry({ mark: { verdict, place, says }, text, words }: MarkedEntryProps) {
  const { box, icon, tone } = LOOK[verdict];
  return (
    <li className={`grid grid-cols-[1.25rem_1fr] gap-x-3 rounded-xl border px-3.5 py-3 ${box}`}>
      <span className={`mt-1 ${tone}`}>{icon && <Icon name={icon} />}</span>
      <div>
        {place && `${place}. `}
        {text}
        {words && <p className={`text-sm font-medium ${tone}`}>{words}</p>}
        {says && <p className="mt-1 text-sm text-ink-2">{says}</p>}
      </div>
    </li>
  );
}

/** Whether it was chosen or missed, and where it was put and belongs. */
function useWords({ exercise, answered: { response } }: ResultProps): (mark: ExplainedMark) => string | null {
  const { t } = useTranslation("lesson");
  return ({ id, verdict, group, place }) => {
    if (verdict === "left") return null;
    if (exercise.kind === "groups" && response.kind === "groups") {
      const nameOf = (wanted: string | null | undefined) =>
        exercise.groups.find((one) => one.id === wanted)?.text ?? "";
      const names = { placed: nameOf(response.placed[id]), group: nameOf(group) };
      return t(verdict === "right" ? "feedback.groupRight" : "feedback.groupWrong", names);
    }
    if (response.kind === "order") {
      const given = response.order.indexOf(id) + 1;
      return verdict === "right" && given === place ? null : t("feedback.yourPlace", { place: given });
    }
    if (verdict === "missed") return t(exercise.kind === "single" ? "feedback.better" : "feedback.missed");
    return t(`feedback.chosen.${verdict}`);
  };
}
