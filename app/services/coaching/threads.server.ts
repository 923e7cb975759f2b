import {
  type CoachedAttempt,
  type Comment,
  type Reading,
  readComment,
  readsAs,
  seenBy,
} from "../../domain/coaching/threads.ts";
import type { DebriefThread } from "../../domain/coaching/views.ts";
import { AppError } from "../../domain/errors.ts";
import { type AttemptId, type CommentId, commentId, type Instant } from "../../domain/ids.ts";
import { type Learner, type Person, scopeOf } from "../../domain/people.ts";
import type { Clock, Ids, Repos } from "../../domain/ports.ts";

export interface ThreadNeeds {
  readonly repos: Pick<Repos, "coaching" | "people">;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Whoever asks: a visitor reads their own attempts and nothing else. */
export type Reader = { readonly kind: "person"; readonly person: Person } | (Learner & { readonly kind: "visitor" });

export interface OpenedReading {
  readonly attempt: CoachedAttempt;
  readonly as: Reading;
}

export function createThreads({ repos: { coaching, people }, clock, ids }: ThreadNeeds) {
  /** Throws `not-found` alike for what there is not and what is not for this reader. */
  async function reading(reader: Reader, id: AttemptId): Promise<OpenedReading> {
    const attempt = await coaching.attempt(id);
    const learner: Learner = reader.kind === "person" ? { kind: "person", id: reader.person.id } : reader;
    const person = reader.kind === "person" ? reader.person : null;
    const sees =
      person !== null && attempt?.learner.kind === "person"
        ? await people.sees(scopeOf(person), attempt.learner.id)
        : false;
    const as = attempt && readsAs(learner, person?.role ?? null, attempt, sees);
    if (!attempt || !as) throw new AppError("not-found", `no attempt ${id} for this reader`);
    return { attempt, as };
  }

  return {
    reading,

    /** What is said beside a debrief. Throws `not-found` as `reading` does. */
    async open(reader: Reader, { attempt, as }: OpenedReading): Promise<DebriefThread | null> {
      if (reader.kind !== "person" || attempt.finishedAt === null) return null;
      const { id } = reader.person;
      const [comments, readAt, trainers] = await Promise.all([
        coaching.comments(attempt.id),
        coaching.readAt(attempt.id, id),
        as === "own" && attempt.mode === "practice" ? coaching.trainersOf(id) : [],
      ]);
      return {
        as,
        name: as === "own" ? null : attempt.name,
        personId: attempt.learner.kind === "person" ? attempt.learner.id : null,
        comments: seenBy(id, comments, readAt),
        seenTo: Math.max(readAt, ...comments.map(({ at }) => at)),
        newId: ids.next(),
        sharing:
          as === "own" && attempt.mode === "practice"
            ? { shared: attempt.sharedAt !== null, trainers: trainers.map(({ name }) => name) }
            : null,
      };
    },

    /**
     * Says something at a turn, from 0, or about the whole. The same words under the same id are one comment. Throws
     * `not-found`, `attempt-open`, and `bad-input` with what is wrong at `text` or `suggestion`.
     */
    async say(
      person: Person,
      id: AttemptId,
      given: {
        readonly id: CommentId;
        readonly turn: number | null;
        readonly text: string;
        readonly suggestion: string;
      },
    ): Promise<void> {
      const { attempt } = await reading({ kind: "person", person }, id);
      if (attempt.finishedAt === null) throw new AppError("attempt-open");
      const { text, suggestion, faults } = readComment(given);
      if (Object.keys(faults).length > 0) throw new AppError("bad-input", "comment", faults);
      if (given.turn !== null && given.turn >= attempt.turns) throw new AppError("bad-input", "no such turn");
      const comment = {
        ...{ attemptId: id, turn: given.turn, authorId: person.id, text, suggestion },
        at: clock.now(),
        removedAt: null,
      };
      const known = await coaching.addComment({ ...comment, id: given.id });
      // A page gone back to offers the id of what it has sent already: other words are another comment.
      if (known && !isSame(known, comment)) await coaching.addComment({ ...comment, id: commentId(ids.next()) });
    },

    /** Takes one's own words back; again changes nothing. Throws `not-found`. */
    async remove(person: Person, id: AttemptId, comment: CommentId): Promise<void> {
      await reading({ kind: "person", person }, id);
      const removed = await coaching.removeComment(comment, { attempt: id, author: person.id }, clock.now());
      if (!removed) throw new AppError("not-found", `no comment ${comment} of one's own`);
    },

    /** Notes that everything said up to a moment was read. Throws `not-found`. */
    async markRead(person: Person, id: AttemptId, to: Instant): Promise<void> {
      await reading({ kind: "person", person }, id);
      await coaching.markRead(id, person.id, Math.min(to, clock.now()));
    },

    /** Lets trainers read one's own practice attempt, or not any more. Throws `not-found`. */
    async share(person: Person, id: AttemptId, shared: boolean): Promise<void> {
      if (!(await coaching.share(id, person.id, shared ? clock.now() : null))) {
        throw new AppError("not-found", `no finished practice attempt ${id} of one's own`);
      }
    },
  };
}

/** The same words by the same person in the same place; what was taken back since can't be told, and stays back. */
function isSame(
  known: Comment,
  sent: Pick<Comment, "attemptId" | "turn" | "text" | "suggestion"> & { readonly authorId: string },
): boolean {
  if (known.author.id !== sent.authorId || known.attemptId !== sent.attemptId || known.turn !== sent.turn) return false;
  return known.removedAt !== null || (known.text === sent.text && known.suggestion === sent.suggestion);
}
