import { Form, Link, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Verdict } from "~/components/lesson/Verdict.tsx";
import { AnswerForm } from "~/components/practice/AnswerForm.tsx";
import { DrillQuestion } from "~/components/practice/DrillQuestion.tsx";
import { DrillResult } from "~/components/practice/DrillResult.tsx";
import { Question } from "~/components/practice/Question.tsx";
import { Result } from "~/components/practice/Result.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { RESPONSE_FAULTS } from "~/domain/practice/response.ts";
import type { QuestionSource, ReviewView, ShownAnswer } from "~/domain/practice/review-pages.ts";

interface AskedProps {
  readonly asked: NonNullable<ReviewView["asked"]>;
  /** What a form sent without scripts came back with. */
  readonly posted: ReviewProblem | null;
}

/** Why an answer was not taken: a ResponseFault, or that nothing reached the server. */
export interface ReviewProblem {
  readonly problem: string;
}

/** The question that is due, with its own way to answer it. */
export function AskedReview({ asked: { key, question }, posted }: AskedProps) {
  const { t } = useTranslation(["practice", "lesson"]);
  const fetcherKey = `review-${key}`;
  const fetcher = useFetcher<ReviewProblem>({ key: fetcherKey });
  const problem = (fetcher.data ?? posted)?.problem ?? null;
  const fault = RESPONSE_FAULTS.find((known) => known === problem);
  const unsent = problem === "offline" || problem === "server" ? t(`review.${problem}`) : null;
  return (
    <>
      {question.kind === "exercise" && question.exercise.situation && (
        <p className="mb-2">{question.exercise.situation}</p>
      )}
      <AnswerForm
        busy={fetcher.state !== "idle"}
        error={fault ? t(`lesson:exercise.fault.${fault}`) : unsent}
        fetcherKey={fetcherKey}
        hidden={{ intent: "answer", key }}
        prompt={question.kind === "drill" ? question.item.stem : question.exercise.prompt}
        words={{ send: t("review.check"), sending: t("review.checking") }}
      >
        {(under) =>
          question.kind === "drill" ? (
            <DrillQuestion item={question.item}>{under}</DrillQuestion>
          ) : (
            <Question exercise={question.exercise}>{under}</Question>
          )
        }
      </AnswerForm>
    </>
  );
}

/** How the last answer was, when it comes back, and the way on or back. */
export function ShownReview({ shown, undo }: { readonly shown: ShownAnswer; readonly undo: string | null }) {
  const { t } = useTranslation("practice");
  return (
    <>
      {shown.kind === "drill" ? (
        <>
          <p className="mb-4 text-lg font-semibold">{shown.item.stem}</p>
          <DrillResult feedback={shown.feedback} item={shown.item} />
        </>
      ) : (
        <>
          {shown.exercise.situation && <p className="mb-2">{shown.exercise.situation}</p>}
          <p className="mb-3 text-lg font-semibold">{shown.exercise.prompt}</p>
          <Verdict answered={once(shown)} />
          <Result answered={once(shown)} exercise={shown.exercise} />
        </>
      )}
      <p className="mt-4 font-medium">
        {shown.again <= 1 ? t("review.againTomorrow") : t("review.again", { count: shown.again })}
      </p>
      <From source={shown.from} />
      <div className="mt-5 flex flex-wrap gap-2">
        <LinkButton autoFocus className="w-full sm:w-auto" prefetch="render" to="/review" variant="primary">
          {t("review.next")}
        </LinkButton>
        {undo === shown.key && <Undo grade={undo} />}
      </div>
    </>
  );
}

/** An answer in review is a first and only one. */
function once({ response, feedback }: ShownAnswer & { kind: "exercise" }) {
  return { response, feedback, attempts: 1, first: feedback.credit, best: feedback.credit };
}

export function Undo({ grade }: { readonly grade: string }) {
  const { t } = useTranslation("practice");
  return (
    <Form method="post">
      <input name="intent" type="hidden" value="undo" />
      <input name="key" type="hidden" value={grade} />
      <Button type="submit" variant="quiet">
        {t("review.undo")}
      </Button>
    </Form>
  );
}

function From({ source: { title, to } }: { readonly source: QuestionSource }) {
  const { t } = useTranslation("practice");
  return (
    <p className="mt-1 text-sm text-ink-2">
      <Link className="underline" to={to}>
        {t("review.from", { title })}
      </Link>
    </p>
  );
}
