import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Locale } from "~/domain/locale.ts";
import { localize } from "~/domain/locale.ts";
import { beatOf, endOf, offeredChoices, placeOf, type Snapshot } from "~/domain/scenario/play.ts";
import { type Choice, choiceOf, type Place, pointsOf } from "~/domain/scenario/scenario.ts";
import { saysAt } from "~/domain/scenario/view.ts";
import { InnerState } from "./InnerState.tsx";
import type { StageNames } from "./use-place-name.ts";
import type { Playing, Run } from "./use-playing.ts";

interface PlayPanelProps {
  readonly playing: Playing;
  readonly locale: Locale;
  readonly names: StageNames;
  readonly onEdit: (place: Place) => void;
  readonly setup: React.ReactNode;
}

/** A conversation on the draft, with what a rep never sees beside it: credits, gauges, facts. */
export function PlayPanel({ playing, locale, names, onEdit, setup }: PlayPanelProps) {
  const { t } = useTranslation("studio");
  const { run, now } = playing;
  if (run === null || now === null) return setup;
  const before = run.steps.length === 0 ? null : (run.steps.at(-2)?.after ?? run.start);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <Button disabled={run.steps.length === 0} onClick={playing.back}>
          {t("play.back")}
        </Button>
        <Button onClick={playing.end}>{t("play.again")}</Button>
        {beatOf(run.scenario, now) ? (
          <Button onClick={() => onEdit(placeOf(now))} variant="quiet">
            {t("play.edit")}
          </Button>
        ) : null}
      </div>
      {run.witness ? <Notice tone="info">{t("play.witness")}</Notice> : null}
      <Said locale={locale} run={run} />
      <Present locale={locale} onSay={playing.say} run={run} snapshot={now} />
      <InnerState
        before={before}
        locale={locale}
        names={names}
        now={now}
        points={pointsSoFar(run)}
        scenario={run.scenario}
      />
    </div>
  );
}

/** Points of the replies said and of the end, two decimals. */
function pointsSoFar(run: Run): number {
  let at: Snapshot = run.start;
  let points = 0;
  for (const { choice: id, after } of run.steps) {
    const beat = beatOf(run.scenario, at);
    const choice = beat && choiceOf(beat, id);
    if (beat && choice) points += pointsIn(beat, choice);
    at = after;
  }
  points += endOf(run.scenario, at)?.points ?? 0;
  return Math.round(points * 100) / 100;
}

function pointsIn(beat: Parameters<typeof pointsOf>[0], choice: Choice): number {
  const { sum, parts } = pointsOf(beat, choice);
  return Math.round((100 * sum) / parts) / 100;
}

/** The conversation so far. */
function Said({ run, locale }: { readonly run: Run; readonly locale: Locale }) {
  const { scenario } = run;
  const text = (value: Parameters<typeof localize>[0]) => localize(value, locale, scenario.locale);
  const snapshots = [run.start, ...run.steps.map(({ after }) => after)];
  return (
    <ol className="grid gap-2">
      {run.steps.map(({ choice: id }, turn) => {
        const at = snapshots[turn] ?? run.start;
        const beat = beatOf(scenario, at);
        const choice = beat && choiceOf(beat, id);
        if (!beat || !choice) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place in the conversation
          <li className="grid gap-1.5" key={turn}>
            <p className="mr-8 rounded-xl bg-sunken px-3 py-2">{saysAt(scenario, beat, at.context, locale)}</p>
            <p className="ml-8 rounded-xl bg-jade-soft px-3 py-2">
              {text(choice.text)} <span className="text-xs text-ink-2 tabular-nums">{pointsIn(beat, choice)}</span>
            </p>
            {choice.reply === null ? null : <p className="mr-8 rounded-xl bg-sunken px-3 py-2">{text(choice.reply)}</p>}
          </li>
        );
      })}
    </ol>
  );
}

interface PresentProps {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  readonly onSay: (choice: string) => void;
}

function Present({ run: { scenario }, snapshot, locale, onSay }: PresentProps) {
  const { t } = useTranslation("studio");
  const text = (value: Parameters<typeof localize>[0]) => localize(value, locale, scenario.locale);
  const end = endOf(scenario, snapshot);
  if (end) {
    return (
      <div className="rounded-xl border border-line bg-surface p-3" role="status">
        <p>{text(end.says)}</p>
        <p className="mt-2 font-medium">{t("play.ended", { end: end.id })}</p>
      </div>
    );
  }
  const beat = beatOf(scenario, snapshot);
  const offered = offeredChoices(scenario, snapshot);
  if (beat === null || offered.length === 0) return <Notice tone="problem">{t("play.stuck")}</Notice>;
  return (
    <div>
      <p className="mr-8 rounded-xl bg-sunken px-3 py-2">{saysAt(scenario, beat, snapshot.context, locale)}</p>
      {beat.sees === null ? null : <p className="mt-1.5 text-sm text-ink-2 italic">{text(beat.sees)}</p>}
      <p className="mt-3 mb-1.5 text-sm text-ink-2" id="studio-replies">
        {t("play.replies")}
      </p>
      <ul aria-labelledby="studio-replies" className="grid gap-2">
        {offered.map((choice) => (
          <li key={choice.id}>
            <button
              className="flex min-h-11 w-full items-start justify-between gap-3 rounded-lg border border-line-strong bg-surface px-3 py-2 text-left hover:border-jade hover:bg-jade-soft"
              onClick={() => onSay(choice.id)}
              type="button"
            >
              <span>{text(choice.text)}</span>
              <span className="text-sm text-ink-2 tabular-nums">
                {t("play.gained", { points: pointsIn(beat, choice) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
