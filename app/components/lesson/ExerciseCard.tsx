import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerForm } from "~/components/practice/AnswerForm.tsx";
import { Question } from "~/components/practice/Question.tsx";
import { Result } from "~/components/practice/Result.tsx";
import { Transcript } from "~/components/practice/Transcript.tsx";
import { Button } from "~/components/ui/Button.tsx";
import type { ExerciseState } from "~/domain/practice/lesson-progress.ts";
import { RESPONSE_FAULTS } from "~/domain/practice/response.ts";
import { ALL_WELL, type LessonResult } from "./lesson-result.ts";
import { Verdict } from "./Verdict.tsx";

interface ExerciseCardProps {
  readonly state: ExerciseState;
  readonly number: number;
  /** What a form sent without scripts came back with. */
  readonly posted: LessonResult | undefined;
}

/** An exercise: the question until it's answered, then how it was; as often as one likes. */
export function ExerciseCard({ state: { exercise, nextKey, answered }, number, posted }: ExerciseCardProps) {
  const { t } = useTranslation("lesson");
  const fetcherKey = `exercise-${exercise.id}`;
  const fetcher = useFetcher<LessonResult>({ key: fetcherKey });
  const attempts = answered?.attempts ?? 0;
  const [retriedAt, setRetriedAt] = useState(0);
  const asking = answered === null || retriedAt === attempts;
  const box = useRef<HTMLElement>(null);
  const title = useId();

  // Who has just answered goes on at the verdict, who tries again at the question; on arrival nothing moves.
  const shown = useRef(asking);
  useEffect(() => {
    if (shown.current === asking) return;
    shown.current = asking;
    box.current?.querySelector<HTMLElement>(asking ? "input:not([type=hidden]),select,button" : "[tabindex]")?.focus();
  }, [asking]);

  const { fields, problem } = fetcher.data ?? posted ?? ALL_WELL;
  const code = fields[exercise.id];
  const fault = code && (RESPONSE_FAULTS.find((known) => known === code) ?? "unknown-choice");
  const error = problem ? t(`problem.${problem}`) : fault ? t(`exercise.fault.${fault}`) : null;

  return (
    <section
      aria-labelledby={title}
      className="my-8 scroll-mt-32 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-6"
      id={fetcherKey}
      ref={box}
    >
      <h3 className="mb-3 flex items-baseline justify-between gap-3 text-sm font-semibold text-jade-ink" id={title}>
        {t("exercise.number", { number })}
        <span className="font-normal text-ink-2">{t(`exercise.${exercise.kind}`)}</span>
      </h3>
      {exercise.situation && <p className="mb-2">{exercise.situation}</p>}
      {asking ? (
        <AnswerForm
          // Leads a page without scripts back to where the answer was given.
          action={`#${fetcherKey}`}
          busy={fetcher.state !== "idle"}
          error={error}
          fetcherKey={fetcherKey}
          hidden={{ intent: "answer", exercise: exercise.id, key: nextKey }}
          prompt={exercise.prompt}
          words={{ send: t("exercise.submit"), sending: t("exercise.sending") }}
        >
          {(under) => <Question exercise={exercise}>{under}</Question>}
        </AnswerForm>
      ) : (
        <>
          <p className="mb-3 text-lg font-semibold">{exercise.prompt}</p>
          <Verdict answered={answered} />
          <Result answered={answered} exercise={exercise} />
          {exercise.kind === "listen-and-note" && <Transcript lines={exercise.lines} />}
          <Button className="mt-4" onClick={() => setRetriedAt(attempts)}>
            {t("exercise.again")}
          </Button>
        </>
      )}
    </section>
  );
}
