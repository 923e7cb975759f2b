import type { LiveSessionId, ParticipantId } from "../../domain/ids.ts";
import type { Clock, LiveRepo } from "../../domain/ports.ts";

interface Waiting {
  readonly round: string;
  readonly participant: ParticipantId;
  readonly choice: string;
  readonly settle: (taken: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Takes votes. A class votes all at once, and each commit waits for the disk: so the votes that came in while the server
 * was busy are written in one act. None is acknowledged before it is written.
 */
export function ballotBox(needs: {
  readonly id: LiveSessionId;
  readonly live: Pick<LiveRepo, "vote">;
  readonly clock: Clock;
}) {
  const { id, live, clock } = needs;
  let waiting: Waiting[] = [];

  async function write(): Promise<void> {
    const votes = waiting;
    waiting = [];
    const at = clock.now();
    try {
      const taken = await live.vote(
        id,
        votes.map(({ round, participant, choice }) => ({ round, participant, choice, at })),
      );
      for (const [index, vote] of votes.entries()) vote.settle(taken[index] ?? false);
    } catch (error) {
      for (const vote of votes) vote.fail(error);
    }
  }

  return {
    /** Whether the vote was taken: false once its round is not open any more. */
    cast(participant: ParticipantId, round: string, choice: string): Promise<boolean> {
      return new Promise((settle, fail) => {
        if (waiting.length === 0) setImmediate(() => void write());
        waiting.push({ round, participant, choice, settle, fail });
      });
    },
  };
}
