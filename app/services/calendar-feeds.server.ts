import { sha256 } from "../content/sha256.ts";
import { AppError } from "../domain/errors.ts";
import type { Instant, PersonId } from "../domain/ids.ts";
import type { Clock, Random, Repos } from "../domain/ports.ts";
import type { RoutineCatalogue } from "../domain/routines/catalogue.ts";
import { type CalendarFeed, type Deadline, feedOf } from "../domain/routines/feed.ts";

export type CalendarFeedService = ReturnType<typeof createCalendarFeedService>;

/** A person's routines and deadlines as a calendar, by an address that is the only key to it. */
export function createCalendarFeedService({
  repos: { calendarFeeds, people, routines },
  assignments,
  catalogue,
  clock,
  random,
}: {
  readonly repos: Pick<Repos, "calendarFeeds" | "people" | "routines">;
  readonly assignments: { deadlines(person: PersonId): Promise<readonly Deadline[]> };
  readonly catalogue: RoutineCatalogue;
  readonly clock: Clock;
  readonly random: Random;
}) {
  return {
    /** When the person's address was made; null where there is none. */
    async since(person: PersonId): Promise<Instant | null> {
      return calendarFeeds.since(person);
    },

    /** Makes a new address and ends the one before. Its secret is told here and kept nowhere. */
    async make(person: PersonId): Promise<{ token: string }> {
      const token = random.token();
      await calendarFeeds.set(person, sha256(token), clock.now());
      return { token };
    },

    async revoke(person: PersonId): Promise<void> {
      await calendarFeeds.remove(person);
    },

    /** What the holder of an address reads. AppError `not-found` for an address that is none, or no more. */
    async read(token: string): Promise<{ feed: CalendarFeed; at: Instant }> {
      const held = await calendarFeeds.owner(sha256(token));
      const person = held && (await people.byId(held));
      if (!person) throw new AppError("not-found", "no such calendar");
      const at = clock.now();
      const [kept, deadlines] = await Promise.all([routines.kept(person.id, ""), assignments.deadlines(person.id)]);
      const owner = { ...person, timeZone: person.timeZone ?? "UTC" };
      return { feed: feedOf(owner, kept, catalogue, deadlines), at };
    },
  };
}
