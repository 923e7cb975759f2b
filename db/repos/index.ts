import type { Repos } from "../../app/domain/ports.ts";
import type { Database } from "../sqlite.server.ts";
import { assignmentRepo } from "./assignments.ts";
import { attemptRepo, scenarioVersionRepo } from "./attempts.ts";
import { calendarFeedRepo } from "./calendar-feeds.ts";
import { caseRepo } from "./cases.ts";
import { closedTermRepo } from "./closed-terms.ts";
import { coachingRepo } from "./coaching.ts";
import { cohortRepo } from "./cohorts.ts";
import { drillRepo } from "./drills.ts";
import { evidenceRepo } from "./evidence.ts";
import { feedbackRepo } from "./feedback.ts";
import { goalRepo } from "./goals.ts";
import { invitationRepo } from "./invitations.ts";
import { lessonRepo } from "./lessons.ts";
import { liveRepo } from "./live.ts";
import { peopleRepo } from "./people.ts";
import { peopleImportRepo } from "./people-import.ts";
import { reportRepo } from "./reports.ts";
import { reviewRepo } from "./reviews.ts";
import { routineRepo } from "./routines.ts";
import { sessionRepo, visitorRepo } from "./sessions.ts";
import { studioRepo } from "./studio.ts";

/** The ports of the domain on SQLite. */
export function sqliteRepos(db: Database): Repos {
  return {
    people: peopleRepo(db),
    peopleImport: peopleImportRepo(db),
    cohorts: cohortRepo(db),
    sessions: sessionRepo(db),
    visitors: visitorRepo(db),
    invitations: invitationRepo(db),
    scenarioVersions: scenarioVersionRepo(db),
    attempts: attemptRepo(db),
    lessons: lessonRepo(db),
    drills: drillRepo(db),
    reviews: reviewRepo(db),
    evidence: evidenceRepo(db),
    routines: routineRepo(db),
    closedTerms: closedTermRepo(db),
    calendarFeeds: calendarFeedRepo(db),
    studio: studioRepo(db),
    live: liveRepo(db),
    coaching: coachingRepo(db),
    goals: goalRepo(db),
    feedback: feedbackRepo(db),
    cases: caseRepo(db),
    reports: reportRepo(db),
    assignments: assignmentRepo(db),
  };
}
