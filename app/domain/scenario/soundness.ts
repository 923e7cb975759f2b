import { type Configurations, MOST_CONFIGURATIONS, ROW } from "./configurations.ts";
import type { Survey } from "./explore.ts";
import { atBeat, atChoice, atEnd, type Finding } from "./findings.ts";
import type { Place } from "./scenario.ts";

/** What is unsound about a scenario's conversations: some do not end, or some of the file is never reached. */
export function soundnessFindings(survey: Survey): Finding[] {
  const { configurations, cycle, deadEnds, tooLarge } = survey;
  const found: Finding[] = [];
  if (tooLarge) {
    const most = MOST_CONFIGURATIONS.toLocaleString("en");
    const message = `more than ${most} configurations (or too many rules for so many); use fewer or narrower gauges`;
    found.push({ code: "too-large", at: "stages", message });
  }
  if (cycle !== null) {
    const place = configurations.placeNames[configurations.places[cycle.at] ?? 0] ?? "";
    const message = `a conversation can come round to ${place} with nothing changed, and so need never end`;
    found.push({ code: "endless", at: whereIs(configurations, place), message, path: cycle.path });
  }
  for (const { place, path } of deadEnds) {
    const message = `after this path ${place} offers no reply: the condition of each one fails`;
    found.push({ code: "dead-end", at: whereIs(configurations, place), message, path });
  }
  // Of a search that was stopped nobody knows what it would still have reached.
  return tooLarge ? found : [...found, ...unreached(configurations)];
}

function whereIs({ scenario }: Configurations, place: Place): string {
  const beat = scenario.beats.get(place);
  return beat ? atBeat(beat) : place;
}

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
      found.push({ code: "unreachable-beat", at: atBeat(beat), message: `no conversation reaches ${beat.place}` });
      return;
    }
    beat.choices.forEach((choice, index) => {
      if (offered[number * ROW + index] === 1) return;
      const message = `reply "${choice.id}" of ${beat.place} is never offered: its condition fails whenever one gets there`;
      found.push({ code: "unreachable-choice", at: atChoice(beat, choice), message });
    });
  });
  for (const end of scenario.ends.values()) {
    if (reached.has(end.place)) continue;
    found.push({ code: "unreachable-end", at: atEnd(end), message: `no conversation reaches ${end.place}` });
  }
  return found;
}
