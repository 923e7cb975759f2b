import { type Locale, localize } from "../../domain/locale.ts";
import type { Person } from "../../domain/people.ts";
import type { Axis } from "../../domain/practice/evidence.ts";
import { LOOK_BACK, standings } from "../../domain/reports/standing.ts";
import type { CohortChoice, NamedStanding, PersonReport } from "../../domain/reports/views.ts";
import { weekOf } from "../../domain/reports/week.ts";
import { shownScore } from "../outcome.server.ts";
import { createCohortReports } from "./cohort.server.ts";
import { createReportEvidence } from "./evidence.server.ts";
import { createItemAnalyses } from "./items.server.ts";
import { createMorningDrills } from "./morning.server.ts";
import { axisName, type ReportNeeds, reportedPerson, reporterScope } from "./needs.ts";

export type ReportService = ReturnType<typeof createReportService>;

/** What trainers see of how their people do. All of it is made of rollups; practice conversations are in none of it. */
export function createReportService(needs: ReportNeeds) {
  const { repos, clock, syllabus, scenarios } = needs;
  return {
    cohort: createCohortReports(needs),
    evidence: createReportEvidence(needs),
    morning: createMorningDrills(needs),
    items: createItemAnalyses(needs),
    /** The cohorts within reach, by name. Throws `forbidden`. */
    async cohorts(by: Person): Promise<readonly CohortChoice[]> {
      return (await repos.cohorts.ofScope(reporterScope(by))).map(({ id, name }) => ({ id, name }));
    },
    /** One person's skills, stages and assessed attempts. Throws `forbidden`, `not-found` for somebody out of reach. */
    async person(by: Person, id: string, locale: Locale): Promise<PersonReport> {
      const person = await reportedPerson(needs, by, id);
      const now = weekOf(clock.now());
      const weeks = await repos.reports.weeks([person.id], now - LOOK_BACK + 1);
      const named = (axis: Axis): NamedStanding[] =>
        standings(weeks, axis, now).map((one) => ({ ...one, name: axisName(syllabus, axis, one.id, locale) }));
      const attempts = await repos.attempts.ofLearner({ kind: "person", id: person.id }, { mode: "assessed" });
      return {
        person: { id: person.id, name: person.name },
        skills: named("skill"),
        stages: named("stage"),
        attempts: attempts.flatMap(({ id: attempt, scenarioId, outcome }) => {
          if (outcome === null) return [];
          const version = scenarios.latest(scenarioId);
          const title = version ? localize(version.scenario.title, locale, version.scenario.locale) : scenarioId;
          const { passed, finishedAt } = outcome;
          return [{ id: attempt, title, score: shownScore(outcome), passed, finishedAt }];
        }),
      };
    },
  };
}
