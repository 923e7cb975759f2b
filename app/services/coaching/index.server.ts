import { createDesk, type DeskNeeds } from "./desk.server.ts";
import { createFeedback, type FeedbackNeeds } from "./feedback.server.ts";
import { createGoals, type GoalNeeds } from "./goals.server.ts";
import { createThreads, type ThreadNeeds } from "./threads.server.ts";

export type CoachingService = ReturnType<typeof createCoachingService>;

/** What trainers and reps say to each other about attempts, goals, and feedback the other way round. */
export function createCoachingService(needs: ThreadNeeds & DeskNeeds & GoalNeeds & FeedbackNeeds) {
  const threads = createThreads(needs);
  return { threads, desk: createDesk(needs), goals: createGoals(needs, threads), feedback: createFeedback(needs) };
}
