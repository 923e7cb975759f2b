import { Form, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Unsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import { AnswerForm } from "~/components/practice/AnswerForm.tsx";
import { DrillQuestion } from "~/components/practice/DrillQuestion.tsx";
import { DrillResult } from "~/components/practice/DrillResult.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { SittingView } from "~/domain/practice/drill-pages.ts";
import { Clock } from "./Clock.tsx";
import { SittingSummary } from "./SittingSummary.tsx";

interface SittingProps {
  readonly sitting: SittingView;
  /** What a form sent without scripts came back with. */
  readonly posted: SittingProblem | null;
}

/** Why an answer was not taken: nothing chosen, or nothing reached the server. */
export interface SittingProblem {
  readonly problem: "choose-one" | Unsent;
}

/** Ten questions one by one: the question, how it went, the next; at the end what to work on. */
export function Sitting({ sitting, posted }: SittingProps) {
  const { t } = useTranslation("practice");
  const { asked, shown, summary, total, answered, deck } = sitting;
  const place = Math.min(shown ? shown.place + 1 : answered + 1, total);
  return (
    <Page
      actions={
        !(summary && !shown) && (
          <LinkButton to="/drills" variant="quiet">
            {t("sitting.back")}
          </LinkButton>
        )
      }
      eyebrow={summary && !shown ? undefined : t("sitting.place", { place, total })}
      title={deck.title}
    >
      {!(summary && !shown) && (
        <Progress
          className="-mt-3 mb-6"
          label={deck.title}
          max={total}
          text={`${answered} / ${total}`}
          value={answered}
        />
      )}
      {shown ? (
        <Shown shown={shown} sitting={sitting} />
      ) : asked ? (
        <Asked asked={asked} key={asked.place} posted={posted} sitting={sitting} />
      ) : (
        summary && <SittingSummary deck={deck} id={sitting.id} summary={summary} />
      )}
    </Page>
  );
}

function Asked({
  asked: { item, place },
  sitting,
  posted,
}: SittingProps & { readonly asked: NonNullable<SittingView["asked"]> }) {
  const { t } = useTranslation("practice");
  const fetcherKey = `sitting-${sitting.id}-${place}`;
  const fetcher = useFetcher<SittingProblem>({ key: fetcherKey });
  const problem = (fetcher.data ?? posted)?.problem ?? null;
  return (
    <AnswerForm
      busy={fetcher.state !== "idle"}
      error={problem && t(problem === "choose-one" ? "sitting.chooseOne" : `sitting.${problem}`)}
      fetcherKey={fetcherKey}
      hidden={{ intent: "answer", place }}
      prompt={item.stem}
      words={{ send: t("sitting.check"), sending: t("sitting.checking") }}
    >
      {(under) => (
        <>
          {sitting.left !== null && <Clock left={sitting.left} />}
          <DrillQuestion item={item}>{under}</DrillQuestion>
        </>
      )}
    </AnswerForm>
  );
}

function Shown({
  shown: { item, feedback, points },
  sitting,
}: {
  readonly sitting: SittingView;
  readonly shown: NonNullable<SittingView["shown"]>;
}) {
  const { t } = useTranslation("practice");
  const label = t(sitting.summary ? "sitting.finish" : "sitting.next");
  return (
    <>
      <p className="mb-4 text-lg font-semibold">{item.stem}</p>
      <DrillResult feedback={feedback} item={item} />
      <div className="mt-3">
        <Notice tone="info">
          <p className="text-sm text-ink-2">{t("sitting.points")}</p>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Notice>
      </div>
      <div className="mt-5">
        {sitting.seconds !== null && !sitting.summary ? (
          // The clock of the next one starts when one says so.
          <Form method="post">
            <input name="intent" type="hidden" value="next" />
            <Button autoFocus className="w-full sm:w-auto" type="submit" variant="primary">
              {label}
            </Button>
          </Form>
        ) : (
          <LinkButton
            autoFocus
            className="w-full sm:w-auto"
            prefetch="render"
            to={`/drills/sittings/${sitting.id}`}
            variant="primary"
          >
            {label}
          </LinkButton>
        )}
      </div>
    </>
  );
}
