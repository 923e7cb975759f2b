import type { PersonId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { TurnLoss } from "../../domain/ports.ts";
import type { Axis } from "../../domain/practice/evidence.ts";
import {
  LATELY,
  LOOK_BACK,
  type PersonStanding,
  personStandings,
  risers,
  type Standing,
  standings,
  type Weeks,
  weekly,
} from "../../domain/reports/standing.ts";
import { COSTLIEST, type TeachNext, teachNext } from "../../domain/reports/teach-next.ts";
import type { CohortReport, CostlyTurn, Material, NamedStanding, PersonRow } from "../../domain/reports/views.ts";
import { startOf, type Week, weekOf } from "../../domain/reports/week.ts";
import type { Scenario } from "../../domain/scenario/scenario.ts";
import { axisName, type ReportNeeds, reportedOf, requireAxisId } from "./needs.ts";

export interface CohortReportAsked {
  /** Null: everybody within reach. */
  readonly cohort: string | null;
  readonly axis: Axis;
  /** The skill or stage whose weeks are to be shown. */
  readonly trend: string | null;
  /** What the rows are sorted by: `name`, `overall`, `change`, or the id of a skill or stage; lowest first but for names. */
  readonly sort: string;
  readonly locale: Locale;
}

/** How many cohorts' sums are kept at a time. */
const MEMO = 32;

interface Computed {
  readonly now: Week;
  readonly weeks: Weeks;
  readonly rows: readonly PersonStanding[];
  readonly losses: readonly TurnLoss[];
  readonly standings: Readonly<Record<Axis, readonly Standing[]>>;
  readonly risers: readonly PersonStanding[];
  readonly next: TeachNext | null;
}

/** How a cohort stands, who rose, what cost most, and what to teach next. */
export function createCohortReports(needs: ReportNeeds) {
  const { repos, clock, syllabus, lessons, decks, scenarios } = needs;

  /** A turn's beat, on the version it was played on. */
  async function beatAt({ hash, place }: Pick<TurnLoss, "hash" | "place">) {
    // A version that can't be read any more has lost its words; its figures stand.
    const version = await scenarios.pinned(hash).catch(() => null);
    const scenario: Scenario | null = version?.scenario ?? null;
    return { scenario, beat: scenario?.beats.get(place) ?? null };
  }

  async function costlyTurn(loss: TurnLoss, locale: Locale): Promise<CostlyTurn> {
    const { scenario, beat } = await beatAt(loss);
    const says = beat?.says.at(-1)?.text ?? null;
    return {
      scenario: {
        id: loss.scenarioId,
        title: scenario ? localize(scenario.title, locale, scenario.locale) : loss.scenarioId,
      },
      place: loss.place,
      says: scenario && says ? localize(says, locale, scenario.locale) : "",
      people: loss.people,
      times: loss.times,
      mean: loss.loss / loss.times,
    };
  }

  /** What teaches a skill first, the deck that practises it most, and the conversation that tests it most. */
  async function materialFor(skill: string, locale: Locale): Promise<Material> {
    const taught = await lessons.list(locale);
    const lesson =
      taught.find(({ meta }) => meta.skills[0] === skill) ??
      taught.find(({ meta }) => meta.skills.some((one) => one === skill));
    const most = <Thing>(things: readonly Thing[], worth: (thing: Thing) => number) => {
      const best = things.reduce<Thing | null>((top, one) => (top && worth(top) >= worth(one) ? top : one), null);
      return best !== null && worth(best) > 0 ? best : null;
    };
    const deck = most(decks.list(), ({ items }) => items.filter((item) => item.skill === skill).length / items.length);
    const version = most(scenarios.list(), ({ scenario }) => {
      const beats = [...scenario.beats.values()];
      return beats.filter(({ tests }) => tests.includes(skill)).length / beats.length;
    });
    const title = version && localize(version.scenario.title, locale, version.scenario.locale);
    return {
      lesson: lesson ? { slug: lesson.meta.slug, title: lesson.meta.title } : null,
      deck: deck ? { id: deck.id, title: deck.title[locale] } : null,
      rolePlay: version ? { id: version.scenario.id, title: title ?? version.scenario.id } : null,
    };
  }

  const computed = recently<Computed>(MEMO);

  /** All that is summed, once until somebody does something: people look at a report again and again. */
  async function compute(ids: readonly PersonId[], axis: Axis): Promise<Computed> {
    const now = weekOf(clock.now());
    const key = [axis, now, repos.reports.revision(), ...ids].join();
    const known = computed.get(key);
    if (known) return known;
    const weeks = await repos.reports.weeks(ids, now - LOOK_BACK + 1);
    const rows = personStandings(weeks, axis, now);
    const bySkill = axis === "skill" ? rows : personStandings(weeks, "skill", now);
    const skill = standings(weeks, "skill", now);
    const losses = (await repos.reports.losses(ids, now - LATELY + 1)).slice(0, COSTLIEST);
    const tested = await Promise.all(losses.map(async (loss) => (await beatAt(loss)).beat?.tests ?? []));
    return computed.put(key, {
      now,
      weeks,
      rows,
      losses,
      standings: { skill, stage: standings(weeks, "stage", now) },
      risers: risers(bySkill),
      next: teachNext(skill, bySkill, tested),
    });
  }

  return {
    /** Throws `forbidden`, `not-found` for a cohort out of reach, `bad-input` for an unknown skill or stage. */
    async open(by: Person, { cohort: asked, axis, trend, sort, locale }: CohortReportAsked): Promise<CohortReport> {
      const { cohorts, cohort, people, ids } = await reportedOf(needs, by, asked);
      const { now, weeks, rows, losses, standings: sums, risers: rising, next } = await compute(ids, axis);
      const named = (on: Axis): NamedStanding[] =>
        sums[on].map((one) => ({ ...one, name: axisName(syllabus, on, one.id, locale) }));
      const names = new Map(people.map(({ id, name }) => [id, name]));
      const toRow = ({ person, overall, by: own }: PersonStanding): PersonRow => ({
        person: { id: person, name: names.get(person) ?? "" },
        overall,
        by: own,
      });
      return {
        cohorts,
        cohort,
        people: people.length,
        skills: named("skill"),
        stages: named("stage"),
        axis,
        rows: rows.map(toRow).sort(byKey(sort, locale)),
        risers: rising.map((one) => ({
          ...toRow(one).person,
          change: one.overall.change ?? 0,
          share: one.overall.share,
        })),
        next: next && {
          ...next,
          name: axisName(syllabus, "skill", next.skill, locale),
          material: await materialFor(next.skill, locale),
        },
        costly: await Promise.all(losses.map((loss) => costlyTurn(loss, locale))),
        trend:
          trend === null
            ? null
            : {
                id: requireAxisId(axis, trend),
                name: axisName(syllabus, axis, trend, locale),
                weeks: weekly(weeks, axis, trend, now).map(({ week, count, share }) => ({
                  at: startOf(week),
                  count,
                  share,
                })),
              },
      };
    },
  };
}

/** Names in their order; figures the lowest first, since they need most, and those without enough evidence last. */
function byKey(sort: string, locale: Locale): (one: PersonRow, other: PersonRow) => number {
  const collator = new Intl.Collator(locale);
  const byName = (one: PersonRow, other: PersonRow) => collator.compare(one.person.name, other.person.name);
  const figure = ({ overall, by }: PersonRow): number | null => {
    if (sort === "overall") return overall.share;
    if (sort === "change") return overall.change;
    return by.find(({ id }) => id === sort)?.share ?? null;
  };
  if (sort === "name") return byName;
  return (one, other) => {
    const [a, b] = [figure(one), figure(other)];
    if (a === b) return byName(one, other);
    if (a === null || b === null) return a === null ? 1 : -1;
    return a - b;
  };
}

/** The last `most` values that were put in, by their keys. */
function recently<Value>(most: number) {
  const values = new Map<string, Value>();
  return {
    get: (key: string) => values.get(key),
    put(key: string, value: Value): Value {
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
      return value;
    },
  };
}
