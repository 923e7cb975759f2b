import { sqliteRepos } from "#db/repos/index.ts";
import { openSearchIndex } from "#db/search.ts";
import { openDatabase } from "#db/sqlite.server.ts";
import type { DrawingLibrary } from "../content/drawings.ts";
import type { Clock } from "../domain/ports.ts";
import { type AccountService, createAccountService } from "./accounts.server.ts";
import { type Analyst, createAnalyst } from "./analysis/analyst.server.ts";
import { type AssignmentService, createAssignmentService } from "./assignments/index.server.ts";
import { type CalendarFeedService, createCalendarFeedService } from "./calendar-feeds.server.ts";
import { type CaseService, createCaseService } from "./cases/index.server.ts";
import { type CoachingService, createCoachingService } from "./coaching/index.server.ts";
import { type Content, type ContentOptions, readContent } from "./content.server.ts";
import { type CurriculumService, createCurriculumService } from "./curriculum.server.ts";
import { createDebriefService, type DebriefService } from "./debrief.server.ts";
import { createDrillService, type DrillService } from "./drills.server.ts";
import { createEvidenceService } from "./evidence.server.ts";
import { createLessonService, type LessonService } from "./lessons.server.ts";
import { createLiveService, type LiveService } from "./live/index.server.ts";
import { createObjectionService, type ObjectionService } from "./objections.server.ts";
import { type CohortService, createCohortService } from "./people/cohorts.server.ts";
import { createImportService, type ImportService } from "./people/imports.server.ts";
import { createPeopleService, type PeopleService } from "./people.server.ts";
import { createPlayService, type PlayService } from "./play.server.ts";
import { createProfileService, type ProfileService } from "./profile.server.ts";
import { createReportService, type ReportService } from "./reports/index.server.ts";
import { createReviewService, type ReviewService } from "./reviews.server.ts";
import { createRolePlayService, type RolePlayService } from "./role-plays.server.ts";
import { createRoomService, type RoomService } from "./room.server.ts";
import { createRoutineSummaryService, type RoutineSummaryService } from "./routine-summaries.server.ts";
import { createRoutineService, type RoutineService } from "./routines.server.ts";
import { createSampleTeam } from "./sample-team.server.ts";
import { createScenarioStore } from "./scenario-store.server.ts";
import { createSearchService, type SearchService } from "./search.server.ts";
import { argon2id, type Passwords, systemIds, systemRandom } from "./secrets.server.ts";
import { createStudioService, type StudioService } from "./studio/index.server.ts";
import { createTodayService, type TodayService } from "./today.server.ts";

export interface Services {
  readonly accounts: AccountService;
  readonly people: PeopleService;
  readonly cohorts: CohortService;
  readonly peopleImports: ImportService;
  readonly lessons: LessonService;
  readonly rolePlays: RolePlayService;
  readonly play: PlayService;
  readonly debriefs: DebriefService;
  readonly routines: RoutineService;
  readonly routineSummaries: RoutineSummaryService;
  readonly calendarFeeds: CalendarFeedService;
  readonly drills: DrillService;
  readonly reviews: ReviewService;
  readonly profile: ProfileService;
  readonly objections: ObjectionService;
  readonly curriculum: CurriculumService;
  readonly search: SearchService;
  readonly reports: ReportService;
  readonly studio: StudioService;
  readonly coaching: CoachingService;
  readonly cases: CaseService;
  readonly today: TodayService;
  readonly live: LiveService;
  readonly assignments: AssignmentService;
  readonly room: RoomService;
  /** The drawn scenes' pictures, by name; null for what there is not. */
  readonly drawings: Pick<DrawingLibrary, "svg">;
}

export interface Application {
  readonly services: Services;
  /** Compiles the lessons and explores the scenarios that are not yet, so that nobody waits for it later. */
  readonly warm: () => Promise<void>;
  readonly close: () => void;
}

export interface ApplicationOptions extends ContentOptions {
  /** Absolute path, or ":memory:" for a database that goes with the process. */
  readonly dataFolder: string;
  /** Read already; else it is read from the folder. */
  readonly content?: Content;
  /** Whose thread is running already, and goes on when the application closes; else it has one of its own. */
  readonly analyst?: Analyst;
  readonly clock?: Clock;
  readonly passwords?: Passwords;
}

/**
 * The composition root: the one place where repositories, content and the system's clock and randomness meet
 * the services. Throws DataFolderError where the data folder is unusable.
 */
export function createApplication(options: ApplicationOptions): Application {
  const { report } = options;
  const { db, close } = openDatabase(options.dataFolder);
  const repos = sqliteRepos(db);
  const clock = options.clock ?? { now: () => Date.now() };
  const passwords = options.passwords ?? argon2id;
  const system = { repos, clock, ids: systemIds, random: systemRandom };

  const { syllabus, library, drawings, lessons, decks, routines } = options.content ?? readContent(options);
  const keeping = { ...system, catalogue: routines };
  const scenarios = createScenarioStore({ library, versions: repos.scenarioVersions, studio: repos.studio });
  const analyst = options.analyst ?? createAnalyst({ contentFolder: options.contentFolder });
  const content = { lessons, decks, syllabus, scenarios };
  const evidence = createEvidenceService({
    repos,
    scenarios,
    lessons,
    report: (error) => report({ file: "an attempt", line: 0, message: String(error) }),
  });
  const search = createSearchService({ ...content, index: openSearchIndex() });
  const conversation = { ...system, scenarios, syllabus };
  const at = (then: Clock) => {
    const needs = { ...conversation, clock: then };
    return { rolePlays: createRolePlayService(needs), play: createPlayService(needs) };
  };
  const sampleTeam = createSampleTeam({ ...system, scenarios, at });

  const assignments = createAssignmentService({ ...system, lessons, decks, scenarios });
  const learning = {
    lessons: createLessonService({ lessons: repos.lessons, content: lessons, clock }),
    drills: createDrillService({ ...system, decks, syllabus }),
    reviews: createReviewService({ repos, lessons, decks, clock }),
    rolePlays: createRolePlayService(conversation),
    routines: createRoutineService(keeping),
    profile: createProfileService({ repos, ...content }),
  };

  const coaching = createCoachingService({
    ...system,
    scenarios,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });

  const studio = createStudioService({ ...system, ...content, analyst, changed: search.forget });

  const live = createLiveService({
    ...system,
    scenarios,
    lessons,
    assignments,
    report: (error) => report({ file: "a live session", line: 0, message: String(error) }),
  });
  const people = createPeopleService(system);
  const cohorts = createCohortService(system);
  const cases = createCaseService({ ...system, shelf: studio.shelf });
  const reports = createReportService({ repos, clock, analyst, ...content });
  const accounts = createAccountService({
    ...system,
    passwords,
    sampleTeam,
    claimed: evidence.catchUp,
    report: (error) => report({ file: "sample team", line: 0, message: String(error) }),
  });

  return {
    services: {
      ...learning,
      coaching,
      assignments,
      today: createTodayService({ ...learning, ...system, assignments, coaching, live, decks, syllabus }),
      accounts,
      people,
      cohorts,
      peopleImports: createImportService({
        ...system,
        report: (error) => report({ file: "an import of people", line: 0, message: String(error) }),
      }),
      play: createPlayService(conversation),
      live,
      debriefs: createDebriefService({ ...conversation, lessons }),
      routineSummaries: createRoutineSummaryService(keeping),
      calendarFeeds: createCalendarFeedService({ ...keeping, assignments: assignments.mine }),
      drawings,
      objections: createObjectionService({ ...learning, repos, content }),
      curriculum: createCurriculumService({ repos, ...content }),
      search,
      reports,
      studio,
      cases,
      room: createRoomService({ repos, accounts, cohorts, assignments, coaching, cases, reports, live, clock }),
    },
    async warm() {
      await scenarios.refresh();
      await lessons.warm();
      for (const version of scenarios.list()) scenarios.exploration(version);
      await search.warm();
      await evidence.catchUpAll();
    },
    close() {
      if (!options.analyst) analyst.close();
      close();
    },
  };
}
