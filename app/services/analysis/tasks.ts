import { sha256 } from "../../content/sha256.ts";
import { LOCALES, type Locale } from "../../domain/locale.ts";
import { type CheckOptions, checkScenario, type FileReport } from "../../domain/scenario/check.ts";
import { type Progress, pathTo } from "../../domain/scenario/configurations.ts";
import { type Change, diffScenarios } from "../../domain/scenario/diff.ts";
import { type Effect, effectOn, type StoredPath } from "../../domain/scenario/effect.ts";
import { type Exploration, explore, walk } from "../../domain/scenario/explore.ts";
import { readScenario } from "../../domain/scenario/parse.ts";
import type { References } from "../../domain/scenario/references.ts";
import {
  LEAST_FOR_HEAT,
  replyStatistics,
  type TurnStatistics,
  type Turns,
} from "../../domain/scenario/reply-statistics.ts";
import type { ChoiceId, Place } from "../../domain/scenario/scenario.ts";
import type { DraftDocument } from "../../domain/studio/document.ts";
import { fromSource, type Imported, toYaml } from "../../domain/studio/source.ts";

/** What a draft's checks tell, beside the report: a way to each beat, the shortest. */
export interface Analysis {
  readonly report: FileReport;
  readonly ways: Readonly<Record<Place, readonly ChoiceId[]>>;
}

/** Analyses that may take long, so that they run in a thread of their own. Plain data goes in and comes out. */
export interface Tasks {
  /** Everything that is wrong with a scenario file, with its figures. */
  check(source: string): Analysis;
  /** The file of a draft: of three hundred beats, a fifth of a second. */
  write(document: DraftDocument): string;
  /** The draft of a file, or what keeps it from being one. */
  read(source: string | Uint8Array): Imported;
  /** What differs between two versions, told in `locale`; null where one of them can't be read. */
  changes(asked: {
    readonly before: string;
    readonly after: string;
    readonly locale: Locale;
  }): readonly Change[] | null;
  /** What a sound version would make of stored attempts; throws where it can't be scored. */
  effect(asked: { readonly source: string; readonly attempts: readonly StoredPath[] }): readonly Effect[];
  /** How often each reply of a sound version was said, and how those who said it did elsewhere. */
  statistics(asked: { readonly source: string; readonly paths: readonly (readonly ChoiceId[])[] }): Statistics;
}

export interface Statistics {
  readonly conversations: number;
  readonly turns: readonly TurnStatistics[];
  /** Of those to whom a turn came, the share (0 to 1) that said a reply: by `place#choice`. */
  readonly heat: Readonly<Record<string, number>>;
}

export function tasksWith(references: References, progress: Progress): Tasks {
  const options: CheckOptions = { file: "draft", references, sha256, siteLocales: LOCALES, progress };
  return {
    check(source) {
      const report = checkScenario(source, options);
      const { scenario } = readScenario(source, options);
      return { report, ways: scenario === null || report.facts === null ? {} : waysThrough(explore(scenario)) };
    },
    write: toYaml,
    read: (source) => fromSource(source, options),
    changes({ before, after, locale }) {
      const [was, is] = [readScenario(before, options), readScenario(after, options)];
      return was.scenario && is.scenario && diffScenarios(was.scenario, is.scenario, locale);
    },
    effect({ source, attempts }) {
      const { scenario } = readScenario(source, options);
      if (scenario === null) throw new Error("the version can't be played");
      const exploration = explore(scenario);
      return attempts.map((attempt) => effectOn(exploration, attempt));
    },
    statistics({ source, paths }) {
      const { scenario } = readScenario(source, options);
      if (scenario === null) throw new Error("the version can't be played");
      const exploration = explore(scenario);
      const conversations = paths.map((path) => turnsAlong(exploration, path));
      return {
        conversations: conversations.length,
        turns: replyStatistics(scenario, conversations),
        heat: conversations.length < LEAST_FOR_HEAT ? {} : heatOf(conversations),
      };
    },
  };
}

function turnsAlong(exploration: Exploration, path: readonly ChoiceId[]): Turns {
  const { places, placeNames } = exploration;
  const configurations = walk(exploration, path);
  return path.map((choice, turn) => ({ place: placeNames[places[configurations[turn] ?? 0] ?? 0] ?? "", choice }));
}

function heatOf(conversations: readonly Turns[]): Statistics["heat"] {
  const came = new Map<Place, number>();
  const said = new Map<string, { readonly place: Place; count: number }>();
  for (const { place, choice } of conversations.flat()) {
    came.set(place, (came.get(place) ?? 0) + 1);
    const key = `${place}#${choice}`;
    const tally = said.get(key) ?? { place, count: 0 };
    tally.count++;
    said.set(key, tally);
  }
  return Object.fromEntries([...said].map(([key, { place, count }]) => [key, count / (came.get(place) ?? 1)]));
}

function waysThrough(exploration: Exploration): Analysis["ways"] {
  const ways = new Map<Place, readonly ChoiceId[]>();
  for (let at = 0; at < exploration.count; at++) {
    const place = exploration.placeNames[exploration.places[at] ?? 0] ?? "";
    if (!ways.has(place)) ways.set(place, pathTo(exploration, at));
  }
  return Object.fromEntries(ways);
}
