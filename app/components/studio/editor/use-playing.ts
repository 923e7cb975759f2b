import { useMemo, useState } from "react";
import { readScenario } from "~/domain/scenario/parse.ts";
import { answer, placeOf, replay, type Snapshot, snapshotAt, startSnapshot } from "~/domain/scenario/play.ts";
import type { ChoiceId, Place, Scenario } from "~/domain/scenario/scenario.ts";
import { beatAt, type DraftDocument } from "~/domain/studio/document.ts";
import { toYaml } from "~/domain/studio/source.ts";
import type { Vocabulary } from "../form/types.ts";

/** A conversation being tried out: where it began, and each reply with the state after it. */
export interface Run {
  readonly scenario: Scenario;
  readonly start: Snapshot;
  readonly steps: readonly { readonly choice: ChoiceId; readonly after: Snapshot }[];
  /** Whether it is the path of a problem. */
  readonly witness: boolean;
}

/** What is so where a conversation is to begin. */
export interface Standing {
  readonly gauges: Readonly<Record<string, number>>;
  readonly facts: readonly string[];
  readonly visited: readonly Place[];
}

export interface Playing {
  readonly run: Run | null;
  readonly now: Snapshot | null;
  /** Begins at a place, with what is so there. False where the draft can't be played yet. */
  readonly begin: (place: Place, standing: Standing) => boolean;
  /** Begins where a path from the start leads. */
  readonly follow: (path: readonly ChoiceId[], witness: boolean) => boolean;
  /** Begins after a path that was found, as if it had been said. */
  readonly beginAfter: (path: readonly ChoiceId[]) => boolean;
  readonly say: (choice: ChoiceId) => void;
  readonly back: () => void;
  readonly end: () => void;
}

/** The scenario of a draft, or null where something that is required is missing. Names it may refer to are checked by the server. */
export function scenarioOf(document: DraftDocument, vocabulary: Vocabulary): Scenario | null {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const references = {
    stages: ids(vocabulary.stages),
    skills: ids(vocabulary.skills),
    points: ids(vocabulary.points),
    lessons: ids(vocabulary.lessons),
  };
  return readScenario(toYaml(document), { references, sha256: () => "" }).scenario;
}

/** Plays the draft as it stands when the conversation begins; later edits wait for the next one. */
export function usePlaying(document: DraftDocument, vocabulary: Vocabulary): Playing {
  const [run, setRun] = useState<Run | null>(null);

  return useMemo(() => {
    function start(from: (scenario: Scenario) => Omit<Run, "scenario"> | null): boolean {
      const scenario = scenarioOf(document, vocabulary);
      const begun = scenario && from(scenario);
      if (!scenario || !begun) return false;
      setRun({ scenario, ...begun });
      return true;
    }

    return {
      run,
      now: run && (run.steps.at(-1)?.after ?? run.start),
      begin: (place, { gauges, facts, visited }) =>
        start((scenario) => {
          if (beatAt(document, place) === null) return null;
          const levels = Object.fromEntries(
            scenario.gauges.map(({ id, start: usual, min, max }) => [
              id,
              Math.min(max, Math.max(min, gauges[id] ?? usual)),
            ]),
          );
          return { start: snapshotAt(place, { gauges: levels, facts, visited }), steps: [], witness: false };
        }),
      follow: (path, witness) =>
        start((scenario) => {
          const snapshots = replay(scenario, path);
          if (snapshots === null) return null;
          const steps = path.flatMap((choice, turn) => {
            const after = snapshots[turn + 1];
            return after ? [{ choice, after }] : [];
          });
          return { start: startSnapshot(scenario), steps, witness };
        }),
      beginAfter: (path) =>
        start((scenario) => {
          const at = replay(scenario, path)?.at(-1);
          return at ? { start: at, steps: [], witness: false } : null;
        }),
      say(choice) {
        if (run === null) return;
        const after = answer(run.scenario, run.steps.at(-1)?.after ?? run.start, choice);
        if (after) setRun({ ...run, steps: [...run.steps, { choice, after }] });
      },
      back: () => setRun(run && { ...run, steps: run.steps.slice(0, -1) }),
      end: () => setRun(null),
    };
  }, [run, document, vocabulary]);
}

/** The places a conversation came through, each with the reply said there, for the graph. */
export function pathOf(run: Run): { readonly place: Place; readonly choice: ChoiceId | null }[] {
  const snapshots = [run.start, ...run.steps.map(({ after }) => after)];
  return snapshots.map((snapshot, turn) => ({ place: placeOf(snapshot), choice: run.steps[turn]?.choice ?? null }));
}
