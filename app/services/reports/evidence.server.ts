import { attemptId, sittingId } from "../../domain/ids.ts";
import { type Locale, localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { Axis, Observation } from "../../domain/practice/evidence.ts";
import { LOOK_BACK } from "../../domain/reports/standing.ts";
import type { EvidencePage } from "../../domain/reports/views.ts";
import { startOf, weekOf } from "../../domain/reports/week.ts";
import { axisName, type ReportNeeds, reportedOf, reportedPerson, requireAxisId } from "./needs.ts";

export const EVIDENCE_PAGE = 50;

export interface EvidenceAsked {
  readonly cohort: string | null;
  /** Null: everybody of the cohort. */
  readonly person: string | null;
  readonly axis: Axis;
  readonly id: string;
  readonly before: { readonly at: number; readonly key: string } | null;
  readonly locale: Locale;
}

/** The observations a report's figure rests on, one by one. */
export function createReportEvidence(needs: ReportNeeds) {
  const { repos, clock, syllabus, lessons, decks, scenarios } = needs;

  /** What an observation was seen in, and where that can be looked at. */
  async function titles(locale: Locale) {
    const taught = await lessons.list(locale);
    return async ({ source, key }: Observation): Promise<{ title: string | null; to: string | null }> => {
      const [, rest = ""] = /^[^:]+:(.*)$/s.exec(key) ?? [];
      const [first = "", second = ""] = rest.split("/");
      if (source === "lesson") {
        const lesson = taught.find(({ meta }) => meta.slug === first);
        return { title: lesson?.meta.title ?? null, to: lesson ? `/lessons/${first}` : null };
      }
      if (source === "drill") {
        const sitting = await repos.drills.sitting(sittingId(first));
        const deck = sitting && decks.byId(sitting.sitting.deck);
        return { title: deck ? deck.title[locale] : null, to: deck ? `/reports/items?drill=${deck.id}` : null };
      }
      if (source !== "role-play") return { title: null, to: null };
      const attempt = await repos.attempts.byId(attemptId(first));
      const version = attempt && scenarios.latest(attempt.scenarioId);
      const title = version ? localize(version.scenario.title, locale, version.scenario.locale) : null;
      return { title, to: attempt ? `/attempts/${first}/debrief#turn-${Number(second) + 1}` : null };
    };
  }

  return {
    /** Throws `forbidden`, `not-found` for people out of reach, `bad-input` for an unknown skill or stage. */
    async open(
      by: Person,
      { cohort: asked, person: who, axis, id, before, locale }: EvidenceAsked,
    ): Promise<EvidencePage> {
      requireAxisId(axis, id);
      const person = who === null ? null : await reportedPerson(needs, by, who);
      const { cohort, people, ids } = await reportedOf(needs, by, asked);
      const since = startOf(weekOf(clock.now()) - LOOK_BACK + 1);
      const found = await repos.reports.evidence(person ? [person.id] : ids, {
        ...{ axis, id, since, limit: EVIDENCE_PAGE + 1 },
        ...(before && { before }),
      });
      const shown = found.slice(0, EVIDENCE_PAGE);
      const names = new Map([...people, ...(person ? [person] : [])].map((one) => [one.id, one.name]));
      const title = await titles(locale);
      const rows = await Promise.all(
        shown.map(async (one) => ({
          ...{ key: one.key, at: one.at, source: one.source, value: one.value },
          person: { id: one.person, name: names.get(one.person) ?? "" },
          skill: axisName(syllabus, "skill", one.skill, locale),
          stage: axisName(syllabus, "stage", one.stage, locale),
          ...(await title(one)),
        })),
      );
      const last = shown.at(-1);
      return {
        cohort,
        person: person && { id: person.id, name: person.name },
        axis,
        id,
        name: axisName(syllabus, axis, id, locale),
        rows,
        next: found.length > EVIDENCE_PAGE && last ? { at: last.at, key: last.key } : null,
      };
    },
  };
}
