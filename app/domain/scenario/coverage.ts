import { choiceIdAt, ROW } from "./configurations.ts";
import { type Exploration, optionsAt } from "./explore.ts";
import { atBeat, type Warning } from "./findings.ts";
import { isFlat } from "./integrity.ts";
import { eachReply } from "./order.ts";
import type { Beat, ChoiceId } from "./scenario.ts";
import { exactScore, passes } from "./score.ts";

/* What conversations leave out, and turns that make no difference. */

const beatsInOrder = ({ scenario, placeNames, beats }: Exploration): readonly (Beat | null)[] =>
  placeNames.slice(0, beats).map((place) => scenario.beats.get(place) ?? null);

const NEVER = Number.NEGATIVE_INFINITY;

/** V of each configuration for a rep who keeps away from some places; -∞ where that can't be done. */
function bestAvoiding(exploration: Exploration, avoided: readonly boolean[]): Float64Array {
  const { order, count, places, beats, units, endUnits } = exploration;
  const best = new Float64Array(count).fill(NEVER);
  for (let index = order.length - 1; index >= 0; index--) {
    const at = order[index] ?? 0;
    const place = places[at] ?? 0;
    if (place >= beats) best[at] = endUnits[place] ?? 0;
    else if (avoided[place] !== true) {
      eachReply(exploration, at, (after, choice) => {
        best[at] = Math.max(best[at] ?? NEVER, (units[place * ROW + choice] ?? 0) + (best[after] ?? NEVER));
      });
    }
  }
  return best;
}

function pathOf(exploration: Exploration, best: Float64Array): ChoiceId[] {
  const path: ChoiceId[] = [];
  let at = 0;
  for (;;) {
    const here = best[at];
    const option = optionsAt(exploration, at).find(({ units, after }) => units + (best[after] ?? NEVER) === here);
    if (option === undefined) return path;
    path.push(option.id);
    at = option.after;
  }
}

/** Skills that the scenario tests and that a passing path need give no evidence of, each with the best such path. */
function skippableSkills(exploration: Exploration): Warning[] {
  if (isFlat(exploration)) return [];
  const beats = beatsInOrder(exploration);
  const skills = new Set(beats.flatMap((beat) => beat?.tests ?? []));
  const found: Warning[] = [];
  for (const skill of skills) {
    const testing = beats.map((beat) => beat?.tests.includes(skill) === true);
    const best = bestAvoiding(exploration, testing);
    const units = best[0] ?? NEVER;
    if (units === NEVER || !passes(exploration, exactScore(exploration, units))) continue;
    const first = beats[testing.indexOf(true)];
    const message = {
      en: `a rep can pass without a turn that tests "${skill}": this path gives no evidence of it`,
      "zh-CN": `学员可以绕开所有考技能「${skill}」的轮次而及格：沿这条路，看不出他会不会这项技能`,
    };
    const at = first ? `${atBeat(first)}.tests` : "stages";
    found.push({ code: "skippable-skill", at, message, path: pathOf(exploration, best) });
  }
  return found;
}

/** What a path has used so far: a stage before the one in question, a stage after it. */
const BEFORE = 1;
const AFTER = 2;
const BOTH = BEFORE | AFTER;
const STATES = 4;

/**
 * The replies to a `won` end that use a stage before number `skipped` and one after it, but not that one; null where
 * no path does. `stageOf` gives the number of the stage of each beat's place.
 */
function pathSkipping(exploration: Exploration, stageOf: readonly number[], skipped: number): ChoiceId[] | null {
  const { order, count, places, placeNames, beats, scenario } = exploration;
  // For each configuration and state: the configuration, reply and state before; -1 where it was not reached.
  const from = new Int32Array(count * STATES).fill(-1);
  const START = -2;
  from[0] = START;
  for (const at of order) {
    const place = places[at] ?? 0;
    for (let state = 0; state < STATES; state++) {
      if (from[at * STATES + state] === -1) continue;
      if (place >= beats) {
        if (state !== BOTH || scenario.ends.get(placeNames[place] ?? "")?.outcome !== "won") continue;
        return pathBack(exploration, from, at * STATES + state);
      }
      const stage = stageOf[place] ?? skipped;
      if (stage === skipped) continue;
      const reached = state | (stage < skipped ? BEFORE : AFTER);
      eachReply(exploration, at, (after, choice) => {
        const cell = after * STATES + reached;
        if (from[cell] === -1) from[cell] = (at * STATES + state) * ROW + choice;
      });
    }
  }
  return null;
}

function pathBack(exploration: Exploration, from: Int32Array, cell: number): ChoiceId[] {
  const path: ChoiceId[] = [];
  for (let step = from[cell] ?? -1; step >= 0; ) {
    const before = Math.floor(step / ROW);
    path.push(choiceIdAt(exploration, Math.floor(before / STATES), step % ROW));
    step = from[before] ?? -1;
  }
  return path.reverse();
}

function skippedStages(exploration: Exploration): Warning[] {
  const { stages } = exploration.scenario;
  const stageOf = beatsInOrder(exploration).map((beat) => stages.indexOf(beat?.stage ?? ""));
  return stages.flatMap((stage, number): Warning[] => {
    const path = pathSkipping(exploration, stageOf, number);
    if (path === null) return [];
    const message = {
      en: `this path is won without a turn in "${stage}", though it uses stages before and after it`,
      "zh-CN": `沿这条路谈成了，却一轮也没有经过阶段「${stage}」，尽管它前后的阶段都用到了`,
    };
    return [{ code: "skipped-stage", at: `stages.${stage}`, message, path }];
  });
}

/** Beats at which it is all one, in every configuration, what the rep says. */
function flatTurns(exploration: Exploration): Warning[] {
  const { count, places, beats: number, units, best } = exploration;
  const differs = new Uint8Array(number);
  for (let at = 0; at < count; at++) {
    const place = places[at] ?? 0;
    if (place >= number || differs[place] === 1) continue;
    let first: number | null = null;
    eachReply(exploration, at, (after, choice) => {
      const value = (units[place * ROW + choice] ?? 0) + (best[after] ?? 0);
      if (first === null) first = value;
      else if (value !== first) differs[place] = 1;
    });
  }
  return beatsInOrder(exploration).flatMap((beat, place): Warning[] => {
    if (beat === null || differs[place] === 1) return [];
    const message = {
      en: `however the conversation came to ${beat.place}, all its replies are worth the same: nothing is learned from it`,
      "zh-CN": `无论怎样走到「${beat.place}」，所有回答的分值都一样：从这一轮学不到什么`,
    };
    return [{ code: "flat-turn", at: atBeat(beat), message }];
  });
}

/** What a sound scenario's conversations leave out. Of the stages, those count that the scenario uses. */
export function coverageWarnings(exploration: Exploration): Warning[] {
  return [...skippableSkills(exploration), ...skippedStages(exploration), ...flatTurns(exploration)];
}
