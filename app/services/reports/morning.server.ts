import type { ScenarioVersion } from "../../content/scenarios/library.ts";
import { AppError } from "../../domain/errors.ts";
import { contentHash } from "../../domain/ids.ts";
import { type Locale, type LocalizedText, localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { TurnLoss } from "../../domain/ports.ts";
import { choicesOf, costliestTurn, costliestWay, type Way } from "../../domain/reports/morning.ts";
import { LATELY } from "../../domain/reports/standing.ts";
import type { MorningDrill, MorningKey } from "../../domain/reports/views.ts";
import { weekOf } from "../../domain/reports/week.ts";
import { attemptStateSchema } from "../../domain/scenario/attempt.ts";
import { walk } from "../../domain/scenario/explore.ts";
import { replay } from "../../domain/scenario/play.ts";
import type { ChoiceId, Scenario } from "../../domain/scenario/scenario.ts";
import { presentView, transcript } from "../../domain/scenario/view.ts";
import { laidOpen } from "../../domain/session/why.ts";
import { type Reported, type ReportNeeds, reportedOf, reporterScope } from "./needs.ts";

/** Everybody in the room sees the replies in the same order. */
const SEED = 1;

/** The turn that cost a cohort most lately, to be practised together. */
export function createMorningDrills(needs: ReportNeeds) {
  const { repos, clock, scenarios } = needs;

  /** This week's costliest turn, else that of the last weeks. */
  async function chosen({ ids }: Reported): Promise<{ turn: TurnLoss; weeks: number } | null> {
    const now = weekOf(clock.now());
    for (const weeks of [1, LATELY]) {
      const turn = costliestTurn(await repos.reports.losses(ids, now - weeks + 1));
      if (turn) return { turn, weeks };
    }
    return null;
  }

  /** The ways people took to the turn in those weeks. */
  async function waysTo(reported: Reported, turn: TurnLoss, weeks: number, version: ScenarioVersion): Promise<Way[]> {
    const exploration = scenarios.exploration(version);
    const results = await repos.reports.turnsAt(reported.ids, turn, weekOf(clock.now()) - weeks + 1);
    const ways: Way[] = [];
    for (const result of results) {
      const record = await repos.attempts.byId(result.attempt);
      if (!record) continue;
      const path = attemptStateSchema.parse(JSON.parse(record.snapshot)).path.slice(0, result.turn);
      ways.push({ path, configuration: walk(exploration, path).at(-1) ?? 0, result });
    }
    return ways;
  }

  return {
    /** Null where no turn cost enough people anything. Throws `forbidden`, `not-found` for a cohort out of reach. */
    async open(by: Person, cohort: string | null, locale: Locale): Promise<MorningDrill | null> {
      const reported = await reportedOf(needs, by, cohort);
      const found = await chosen(reported);
      if (!found) return null;
      const { turn, weeks } = found;
      const version = await scenarios.pinned(turn.hash);
      const way = costliestWay(await waysTo(reported, turn, weeks, version));
      if (!way) return null;
      const { scenario } = version;
      const text = (value: LocalizedText) => localize(value, locale, scenario.locale);
      const view = turnView(scenario, way.path, locale);
      const last = transcript(scenario, way.path, locale).at(-1);
      return {
        scenario: { id: scenario.id, title: text(scenario.title), brief: text(scenario.brief) },
        customer: {
          name: text(scenario.customer.name),
          role: text(scenario.customer.role),
          face: scenario.customer.face,
        },
        hash: version.hash,
        path: way.path,
        turn: way.path.length,
        last: last ? { said: last.said, reply: last.reply } : null,
        view,
        reason: { people: turn.people, times: turn.times, mean: turn.loss / turn.times, weeks },
      };
    },

    /**
     * What each reply was worth. Throws `forbidden`; `not-found` for a version there is not; `bad-input` for a path that can't
     * be played or leads to an end.
     */
    async key(
      by: Person,
      asked: { readonly cohort: string | null; readonly hash: string; readonly path: readonly ChoiceId[] },
      locale: Locale,
    ): Promise<MorningKey> {
      reporterScope(by);
      const reported = await reportedOf(needs, by, asked.cohort);
      const version = await scenarios.pinned(contentHash(asked.hash)).catch(() => null);
      if (!version) throw new AppError("not-found", `no scenario version ${asked.hash}`);
      try {
        const { scenario } = version;
        const view = turnView(scenario, asked.path, locale);
        const exploration = scenarios.exploration(version);
        const at = walk(exploration, asked.path).at(-1) ?? 0;
        const place = exploration.placeNames[exploration.places[at] ?? 0] ?? "";
        const since = weekOf(clock.now()) - LATELY + 1;
        const results = await repos.reports.turnsAt(reported.ids, { hash: version.hash, place }, since);
        const counts = choicesOf(results);
        const texts = new Map(view.choices.map(({ id, text }) => [id, text]));
        const replies = laidOpen(exploration, asked.path, locale).map((reply) => ({
          ...reply,
          text: texts.get(reply.id) ?? "",
          chosen: counts ? (counts.get(reply.id) ?? 0) : null,
        }));
        const order = view.choices.map(({ id }) => id);
        return {
          replies: replies.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id)),
          answered: counts ? [...counts.values()].reduce((sum, n) => sum + n, 0) : null,
          skills: scenario.beats.get(place)?.tests ?? [],
        };
      } catch (error) {
        throw error instanceof RangeError ? new AppError("bad-input", error.message) : error;
      }
    },
  };
}

/** The turn after a path. Throws RangeError where the path can't be played, or leads to an end. */
function turnView(scenario: Scenario, path: readonly ChoiceId[], locale: Locale) {
  const snapshot = replay(scenario, path)?.at(-1);
  if (!snapshot) throw new RangeError("the path can't be played");
  const view = presentView(scenario, snapshot, { locale, seed: SEED, turn: path.length });
  if (view.kind !== "turn") throw new RangeError("the path leads to an end");
  return view;
}
