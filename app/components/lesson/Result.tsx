import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AnsweredExercise } from "~/domain/practice/lesson-progress.ts";
import type { ExplainedMark, PublicExercise } from "~/domain/practice/view.ts";

interface ResultProps {
  readonly exercise: PublicExercise;
  readonly answered: AnsweredExercise;
}

/** The answer with a mark and a word at each choice, in the order in which the choices stood. */
export function Result({ exercise, answered: { response, feedback } }: ResultProps) {
  const entries = "options" in exercise ? exercise.options : exercise.items;
  const ordered =
    exercise.kind === "order"
      ? [...feedback.marks].sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
      : entries.flatMap(({ id }) => feedback.marks.filter((mark) => mark.id === id));
  return (
    <ul className="grid gap-2">
      {ordered.map((mark) => (
        <MarkedEntry key={mark.id} mark={mark} text={entries.find(({ id }) => id === mark.id)?.text ?? ""}>
          <Placement exercise={exercise} mark={mark} response={response} />
        </MarkedEntry>
      ))}
    </ul>
  );
}

const LOOK = {
  right: { box: "border-jade bg-jade-soft", icon: "circle-check", tone: "text-jade-ink" },
  wrong: { box: "border-brick bg-brick-soft", icon: "x", tone: "text-brick" },
  missed: { box: "border-jade border-dashed", icon: "arrow-right", tone: "text-jade-ink" },
  left: { box: "border-line text-ink-2", icon: null, tone: "" },
} as const;

function MarkedEntry({
  mark,
  text,
  children,
}: {
  readonly mark: ExplainedMark;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const { box, icon, tone } = LOOK[mark.verdict];
  return (
    <li className={`grid grid-cols-[1.25rem_1fr] gap-x-3 rounded-xl border px-3.5 py-3 ${box}`}>
      <span className={`mt-1 ${tone}`}>{icon && <Icon name={icon} />}</span>
      <div>
        {text} {children}
        {mark.says && <p className="mt-1 text-sm text-ink-2">{mark.says}</p>}
      </div>
    </li>
  );
}

/** In words what the mark's colour says: chosen or missed, and where an item belongs. */
function Placement({
  exercise,
  mark,
  response,
}: Pick<ResultProps, "exercise"> & { mark: ExplainedMark } & Pick<AnsweredExercise, "response">) {
  const { t } = useTranslation("lesson");
  const nameOf = (group: string | undefined) =>
    exercise.kind === "groups" ? (exercise.groups.find(({ id }) => id === group)?.text ?? "") : "";
  const words: string[] = [];
  if (mark.verdict === "right" || mark.verdict === "wrong") {
    words.push(t(mark.verdict === "right" ? "feedback.rightMark" : "feedback.wrongMark"));
  }
  if (mark.verdict === "missed") words.push(t(exercise.kind === "single" ? "feedback.key" : "feedback.missed"));
  if (mark.verdict === "wrong" && response.kind === "groups") {
    words.push(t("feedback.placed", { group: nameOf(response.placed[mark.id]) }));
  }
  if (mark.group) words.push(t("feedback.belongs", { group: nameOf(mark.group) }));
  if (mark.verdict === "wrong" && response.kind === "order") {
    words.push(t("feedback.yourPlace", { place: response.order.indexOf(mark.id) + 1 }));
  }
  if (words.length === 0) return null;
  return <span className={`block text-sm font-medium ${LOOK[mark.verdict].tone}`}>{words.join(" · ")}</span>;
}
