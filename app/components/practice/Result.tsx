import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AnsweredExercise } from "~/domain/practice/lesson-progress.ts";
import type { Choice, ExplainedMark, ModelAnswer, PublicExercise } from "~/domain/practice/view.ts";
import { Drawing, placeOf } from "./Drawing.tsx";

interface ResultProps {
  readonly exercise: PublicExercise;
  readonly answered: AnsweredExercise;
}

/** The answer with a mark and a word at each choice, in the order in which the choices stood. */
export function Result({ exercise, answered }: ResultProps) {
  const wordsOf = useWords({ exercise, answered });
  const { marks, model } = answered.feedback;
  if (answered.response.kind === "text" && model) return <Comparison model={model} own={answered.response.text} />;
  const entries = shownEntries(exercise);
  const ordered =
    exercise.kind === "order"
      ? [...marks].sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
      : entries.flatMap(({ id }) => marks.filter((mark) => mark.id === id));
  return (
    <>
      {exercise.kind === "spot" && <MarkedDrawing exercise={exercise} marks={marks} />}
      <ul className="grid gap-2">
        {ordered.map((mark) => (
          <MarkedEntry
            key={mark.id}
            mark={mark}
            number={exercise.kind === "spot" ? entries.findIndex(({ id }) => id === mark.id) + 1 : mark.place}
            text={entries.find(({ id }) => id === mark.id)?.text ?? ""}
            words={wordsOf(mark)}
          />
        ))}
      </ul>
    </>
  );
}

function shownEntries(exercise: PublicExercise): readonly Choice[] {
  if (exercise.kind === "text") return [];
  return "options" in exercise ? exercise.options : exercise.items;
}

/** The drawing with a mark at each spot. */
function MarkedDrawing({
  exercise,
  marks,
}: {
  readonly exercise: PublicExercise & { kind: "spot" };
  readonly marks: readonly ExplainedMark[];
}) {
  return (
    <Drawing drawing={exercise.drawing}>
      {exercise.options.map((spot, index) => (
        <span className="absolute" key={spot.id} style={placeOf(spot.at)}>
          <span className="spot-mark" data-verdict={marks.find(({ id }) => id === spot.id)?.verdict} />
          <span aria-hidden="true" className="spot-number">
            {index + 1}
          </span>
        </span>
      ))}
    </Drawing>
  );
}

/** Own words and the model's, one above the other, and what to look for. */
function Comparison({ own, model }: { readonly own: string; readonly model: ModelAnswer }) {
  const { t } = useTranslation("lesson");
  return (
    <dl className="grid gap-3">
      <div className="rounded-xl border border-line-field px-3.5 py-3">
        <dt className="text-sm text-ink-2">{t("feedback.own")}</dt>
        <dd className="whitespace-pre-line">{own}</dd>
      </div>
      <div className="rounded-xl border border-jade bg-jade-soft px-3.5 py-3">
        <dt className="text-sm text-jade-ink">{t("feedback.model")}</dt>
        <dd>{model.text}</dd>
      </div>
      <div>
        <dt className="text-sm text-ink-2">{t("feedback.compare")}</dt>
        <dd>
          <ul className="list-disc pl-5">
            {model.compare.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
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
  /** Its place in an order, or its number on a drawing; null elsewhere. */
  readonly number: number | null;
  readonly text: string;
  /** In words what the colour says. */
  readonly words: string | null;
}

function MarkedEntry({ mark: { verdict, says }, number, text, words }: MarkedEntryProps) {
  const { box, icon, tone } = LOOK[verdict];
  return (
    <li className={`grid grid-cols-[1.25rem_1fr] gap-x-3 rounded-xl border px-3.5 py-3 ${box}`}>
      <span className={`mt-1 ${tone}`}>{icon && <Icon name={icon} />}</span>
      <div>
        {number && `${number}. `}
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
    if (exercise.kind === "match" && response.kind === "match") {
      const textOf = (wanted: string | null | undefined) =>
        exercise.targets.find((one) => one.id === wanted)?.text ?? "";
      const texts = { placed: textOf(response.placed[id]), target: textOf(group) };
      return t(verdict === "right" ? "feedback.matchRight" : "feedback.matchWrong", texts);
    }
    if (response.kind === "order") {
      const given = response.order.indexOf(id) + 1;
      return verdict === "right" && given === place ? null : t("feedback.yourPlace", { place: given });
    }
    if (verdict === "missed") return t(exercise.kind === "single" ? "feedback.better" : "feedback.missed");
    return t(`feedback.chosen.${verdict}`);
  };
}
