import { AppError } from "../../domain/errors.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { DrillFirst } from "../../domain/ports.ts";
import type { Deck } from "../../domain/practice/drill.ts";
import type { DrillItemRow, ItemAnalysis, TurnItemRow } from "../../domain/reports/views.ts";
import type { TurnStatistics } from "../../domain/scenario/reply-statistics.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import { itemStatistics } from "../../domain/statistics/items.ts";
import { type ReportNeeds, reporterScope } from "./needs.ts";

/** The highest credit of a drill's answer. */
const BEST_CREDIT = 4;

/** How turns and drill items do their work: of everybody in the installation, without a name. */
export function createItemAnalyses(needs: ReportNeeds) {
  const { repos, decks, scenarios, analyst } = needs;

  function sourcesIn(locale: Locale): ItemAnalysis["sources"] {
    const plays = scenarios.list().map(({ scenario }) => {
      return { kind: "role-play" as const, id: scenario.id, title: localize(scenario.title, locale, scenario.locale) };
    });
    return [...plays, ...decks.list().map(({ id, title }) => ({ kind: "drill" as const, id, title: title[locale] }))];
  }

  return {
    /** Of one scenario or deck; the first there is where none is asked for. Throws `forbidden`, `not-found`. */
    async open(
      by: Person,
      asked: { readonly kind: "role-play" | "drill"; readonly id: string } | null,
      locale: Locale,
    ): Promise<ItemAnalysis> {
      reporterScope(by);
      const sources = sourcesIn(locale);
      const source = asked ? sources.find(({ kind, id }) => kind === asked.kind && id === asked.id) : sources[0];
      if (!source) throw new AppError("not-found", `no ${asked?.kind} ${asked?.id}`);
      if (source.kind === "drill") {
        const deck = decks.byId(source.id);
        const items = deck ? drillRows(deck, await repos.reports.drillFirsts(deck.id), locale) : [];
        return { sources, source, turns: [], items };
      }
      const { scenario, source: file, hash } = scenarios.current(source.id);
      // Thousands of conversations take a second: others are served meanwhile.
      const statistics = await analyst.statistics({ source: file, paths: await repos.reports.pathsOn(hash) });
      const turns = turnRows(scenario, statistics.turns, locale);
      return { sources, source, turns, items: [] };
    },
  };
}

function turnRows(scenario: Scenario, told: readonly TurnStatistics[], locale: Locale): TurnItemRow[] {
  const rows = told.map((turn): TurnItemRow => {
    const beat = scenario.beats.get(turn.place);
    const says = beat?.says.at(-1)?.text;
    const textOf = (choice: string) => {
      const found = beat?.choices.find(({ id }) => id === choice);
      return found ? localize(found.text, locale, scenario.locale) : choice;
    };
    return {
      place: turn.place,
      says: says ? localize(says, locale, scenario.locale) : "",
      observations: turn.observations,
      tooFew: turn.tooFew,
      replies: turn.replies.map(({ choice, ...reply }) => ({ ...reply, id: choice, text: textOf(choice) })),
    };
  });
  const flags = ({ replies }: TurnItemRow) => replies.reduce((sum, reply) => sum + reply.flags.length, 0);
  return rows.sort((one, other) => flags(other) - flags(one));
}

/** People × items of the first answers; what somebody was not given is a gap. */
function drillRows(deck: Deck, firsts: readonly DrillFirst[], locale: Locale): DrillItemRow[] {
  const columns = new Map(deck.items.map(({ id }, column) => [id, column]));
  const byPerson = new Map<string, (number | null)[]>();
  for (const { person, item, credit } of firsts) {
    const column = columns.get(item);
    if (column === undefined) continue;
    const row = byPerson.get(person) ?? deck.items.map(() => null);
    byPerson.set(person, row);
    row[column] = credit;
  }
  const statistics = itemStatistics(
    [...byPerson.values()],
    deck.items.map(() => BEST_CREDIT),
  );
  const rows = deck.items.flatMap((item, column): DrillItemRow[] => {
    const own = statistics[column];
    return own ? [{ id: item.id, stem: item.stem[locale], statistics: own }] : [];
  });
  // What is flagged for itself comes before what has merely not been answered often enough.
  const worth = ({ statistics: { flags } }: DrillItemRow) => (flags.includes("too-few") ? 0 : 1 + flags.length * 2);
  return rows.sort((one, other) => worth(other) - worth(one));
}
