import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import type { Figures } from "~/domain/scenario/figures.ts";
import { LEAST_FOR_HEAT } from "~/domain/scenario/reply-statistics.ts";
import { HABITS } from "~/domain/scenario/robots.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import type { Vocabulary } from "../form/types.ts";
import { coverageOf } from "./places.ts";
import type { Statistics } from "./wire.ts";

interface FiguresPanelProps {
  readonly document: DraftDocument;
  readonly facts: Figures | null;
  readonly statistics: Statistics | null;
  readonly vocabulary: Vocabulary;
  readonly heat: boolean;
  readonly onHeat: (shown: boolean) => void;
}

/** What is known of the draft in figures, and what reps have done with what they play. */
export function FiguresPanel({ document, facts, statistics, vocabulary, heat, onHeat }: FiguresPanelProps) {
  const { t } = useTranslation("studio");
  const played = statistics !== null && statistics.conversations >= LEAST_FOR_HEAT;
  return (
    <div className="grid gap-6">
      {facts === null ? (
        <p className="text-ink-2">{t("figures.none")}</p>
      ) : (
        <Envelope facts={facts} pass={document.pass} />
      )}
      <Coverage document={document} vocabulary={vocabulary} />
      <section>
        <h2 className="mb-2 text-base">{t("figures.statistics")}</h2>
        {played ? (
          <>
            <Checkbox checked={heat} label={t("figures.heat")} onChange={(event) => onHeat(event.target.checked)} />
            <p className="mt-1 text-sm text-ink-2">{t("figures.heatOf", { count: statistics.conversations })}</p>
          </>
        ) : (
          <p className="text-ink-2">{t("figures.heatNone", { n: LEAST_FOR_HEAT })}</p>
        )}
      </section>
    </div>
  );
}

const percent = (share: number, locale: string): string =>
  share.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });

function Envelope({ facts, pass }: { readonly facts: Figures; readonly pass: number }) {
  const { t, i18n } = useTranslation("studio");
  const { random, robots } = facts;
  const rows: readonly (readonly [string, string])[] = [
    [t("figures.envelope"), t("figures.points", { min: facts.min, max: facts.max })],
    [t("figures.answers"), t("figures.answersOf", { shortest: facts.shortest, longest: facts.longest })],
    [
      t("figures.size"),
      t("figures.sizeOf", { beats: facts.beats, choices: facts.choices, configurations: facts.configurations }),
    ],
    [
      t("figures.random"),
      t("figures.randomOf", {
        score: random.score ?? "–",
        pass: random.pass === null ? "–" : percent(random.pass, i18n.language),
      }),
    ],
  ];
  return (
    <section>
      <dl className="grid gap-2">
        {rows.map(([name, value]) => (
          <div className="border-b border-line pb-2" key={name}>
            <dt className="text-sm text-ink-2">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-5 mb-2 text-base">{t("figures.robots")}</h2>
      <p className="mb-2 text-sm text-ink-2">{t("figures.pass", { pass })}</p>
      <ul className="grid gap-1.5">
        {HABITS.map((habit) => (
          <li className="grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)_3rem] items-center gap-2" key={habit}>
            <span className="text-sm">{t(`figures.robot.${habit}`)}</span>
            <Bar pass={pass} score={robots[habit] ?? 0} />
            <span className="text-right text-sm tabular-nums">{robots[habit] ?? "–"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A score from 0 to 100 with the pass mark beside it; its number stands next to it. */
function Bar({ score, pass }: { readonly score: number; readonly pass: number }) {
  return (
    <span aria-hidden="true" className="relative h-2 rounded-full bg-sunken">
      <span
        className={`absolute inset-y-0 left-0 rounded-full ${score >= pass ? "bg-brick" : "bg-jade"}`}
        style={{ width: `${score}%` }}
      />
      <span className="absolute -inset-y-1 w-0.5 bg-ink-3" style={{ left: `${pass}%` }} />
    </span>
  );
}

function Coverage({ document, vocabulary }: { readonly document: DraftDocument; readonly vocabulary: Vocabulary }) {
  const { t } = useTranslation("studio");
  const coverage = coverageOf(document);
  const stages = vocabulary.stages.filter(({ id }) => document.beats.some(({ stage }) => stage === id));
  const skills = vocabulary.skills.filter(({ id }) => coverage.has(id));
  if (skills.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-base">{t("figures.coverage")}</h2>
      <p className="mb-2 text-sm text-ink-2">{t("figures.coverageLead")}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-sm">
          <thead>
            <tr>
              <th className="py-1 pr-3 text-left font-medium text-ink-2" scope="col">
                {t("figures.skill")}
              </th>
              {stages.map(({ id, name }) => (
                <th className="px-1.5 py-1 font-medium text-ink-2" key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map(({ id, name }) => (
              <tr className="border-t border-line" key={id}>
                <th className="py-1.5 pr-3 text-left font-normal" scope="row">
                  {name}
                </th>
                {stages.map((stage) => (
                  <td className="px-1.5 text-center tabular-nums" key={stage.id}>
                    {coverage.get(id)?.get(stage.id) ?? "·"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
