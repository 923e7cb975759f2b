import { type Configurations, MOST_CONFIGURATIONS, ROW } from "./configurations.ts";
import type { Survey } from "./explore.ts";
import { atBeat, atChoice, atEnd, type Finding } from "./findings.ts";
import type { Message } from "./problem.ts";
import type { Place } from "./scenario.ts";

/** What is unsound about a scenario's conversations: some do not end, or some of the file is never reached. */
export function soundnessFindings(survey: Survey): Finding[] {
  const { configurations, cycle, deadEnds, tooLarge } = survey;
  const found: Finding[] = [];
  if (tooLarge) {
    const most = MOST_CONFIGURATIONS.toLocaleString("en");
    const message = {
      en: `more than ${most} configurations, that is, states a conversation can be in (or too many rules for so many); use fewer or narrower gauges`,
      "zh-CN": `对话可能出现的状态超过 ${most} 种（或者规则太多，算不过来）；请减少情绪值，或缩小它们的范围`,
    };
    found.push({ code: "too-large", at: "stages", message });
  }
  if (cycle !== null) {
    const place = configurations.placeNames[configurations.places[cycle.at] ?? 0] ?? "";
    const message = {
      en: `a conversation can come round to ${place} with nothing changed, and so need never end`,
      "zh-CN": `对话可能绕回「${place}」而什么都没有变，这样就可能永远谈不完`,
    };
    found.push({ code: "endless", at: whereIs(configurations, place), message, path: cycle.path });
  }
  for (const { place, path } of deadEnds) {
    const message = {
      en: `after this path ${place} offers no reply: the condition of each one fails`,
      "zh-CN": `沿这条路走到「${place}」，就没有回答可选了：每个回答的条件都不成立`,
    };
    found.push({ code: "dead-end", at: whereIs(configurations, place), message, path });
  }
  // Of a search that was stopped nobody knows what it would still have reached.
  return tooLarge ? found : [...found, ...unreached(configurations)];
}

function whereIs({ scenario }: Configurations, place: Place): string {
  const beat = scenario.beats.get(place);
  return beat ? atBeat(beat) : place;
}

const neverReached = (place: Place): Message => ({
  en: `no conversation reaches ${place}`,
  "zh-CN": `没有一次对话能走到「${place}」`,
});

function unreached({ scenario, places, placeNames, next, count }: Configurations): Finding[] {
  const reached = new Set<Place>();
  const offered = new Uint8Array(placeNames.length * ROW);
  for (let at = 0; at < count; at++) {
    const place = places[at] ?? 0;
    reached.add(placeNames[place] ?? "");
    for (let choice = 0; choice < ROW; choice++) {
      if (next[at * ROW + choice] !== -1) offered[place * ROW + choice] = 1;
    }
  }
  const found: Finding[] = [];
  [...scenario.beats.values()].forEach((beat, number) => {
    if (!reached.has(beat.place)) {
      found.push({ code: "unreachable-beat", at: atBeat(beat), message: neverReached(beat.place) });
      return;
    }
    beat.choices.forEach((choice, index) => {
      if (offered[number * ROW + index] === 1) return;
      const message = {
        en: `reply "${choice.id}" of ${beat.place} is never offered: its condition fails whenever one gets there`,
        "zh-CN": `「${beat.place}」的回答「${choice.id}」永远不会出现：每次走到那里，它的条件都不成立`,
      };
      found.push({ code: "unreachable-choice", at: atChoice(beat, choice), message });
    });
  });
  for (const end of scenario.ends.values()) {
    if (reached.has(end.place)) continue;
    found.push({ code: "unreachable-end", at: atEnd(end), message: neverReached(end.place) });
  }
  return found;
}
