import { useTranslation } from "react-i18next";
import { type Locale, localize } from "~/domain/locale.ts";
import type { Snapshot } from "~/domain/scenario/play.ts";
import type { Scenario } from "~/domain/scenario/scenario.ts";
import { type StageNames, usePlaceName } from "./use-place-name.ts";

interface InnerStateProps {
  readonly scenario: Scenario;
  readonly now: Snapshot;
  /** The state before the last reply, to show what it did; null at the beginning. */
  readonly before: Snapshot | null;
  readonly points: number;
  readonly locale: Locale;
  readonly names: StageNames;
}

/** What goes on in the customer: gauges with what the last reply did to them, and what is known. */
export function InnerState({ scenario, now, before, points, locale, names }: InnerStateProps) {
  const { t } = useTranslation("studio");
  const nameOf = usePlaceName(names);
  const { gauges, facts, visited } = now.context;
  return (
    <section className="rounded-xl border border-line bg-surface p-3">
      <h2 className="text-base">{t("play.inner")}</h2>
      <p className="text-sm text-ink-2 tabular-nums">{t("play.sum", { points })}</p>
      <ul className="mt-2 grid gap-1.5">
        {scenario.gauges.map(({ id, min, max, start }) => {
          const level = gauges[id] ?? start;
          const by = before === null ? 0 : level - (before.context.gauges[id] ?? start);
          return (
            <li className="grid grid-cols-[6rem_minmax(0,1fr)_4.5rem] items-center gap-2 text-sm" key={id}>
              <span className="truncate">{id}</span>
              <span aria-hidden="true" className="relative h-2 rounded-full bg-sunken">
                <span
                  className="absolute inset-y-0 left-0 rounded-full bg-jade"
                  style={{ width: `${max === min ? 0 : ((level - min) / (max - min)) * 100}%` }}
                />
              </span>
              <span className="text-right tabular-nums">
                {level} / {max}
                {by === 0 ? null : <strong className="ml-1">{by > 0 ? `+${by}` : by}</strong>}
              </span>
            </li>
          );
        })}
      </ul>
      <h3 className="mt-3 text-sm font-medium">{t("play.facts")}</h3>
      {facts.length === 0 ? (
        <p className="text-sm text-ink-2">{t("play.none")}</p>
      ) : (
        <ul className="list-disc pl-5 text-sm">
          {facts.map((fact) => {
            const known = scenario.facts.find(({ id }) => id === fact);
            const fresh = before !== null && !before.context.facts.includes(fact);
            return (
              <li key={fact}>
                {known ? localize(known.text, locale, scenario.locale) : fact}
                {fresh ? <strong> ({t("play.learnedNow")})</strong> : null}
              </li>
            );
          })}
        </ul>
      )}
      <h3 className="mt-3 text-sm font-medium">{t("play.visited")}</h3>
      <p className="text-sm break-words text-ink-2">
        {visited.length === 0 ? t("play.none") : visited.map(nameOf).join(" → ")}
      </p>
    </section>
  );
}
