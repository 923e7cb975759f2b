import type { Locale } from "../locale.ts";
import { STAGES } from "../syllabus/syllabus.ts";
import type { DraftBeat, DraftChoice, DraftDocument } from "./document.ts";
import { NO_TEXTS } from "./document.ts";
import { newChoice } from "./edits.ts";

export const TEMPLATES = ["blank", "seven-stages"] as const;
export type Template = (typeof TEMPLATES)[number];

/** What a stage is about, at its simplest: a template's beat tests it. */
const SKILL_OF: Readonly<Record<(typeof STAGES)[number], string>> = {
  approach: "small-talk",
  needs: "listening",
  presentation: "expertise",
  close: "negotiation",
  contract: "discipline",
  delivery: "follow-through",
  "after-sales": "complaints",
};

/** A plausible best, second best and weak reply; the best one stands elsewhere in each stage. */
function choices(stage: number, onward: string): readonly DraftChoice[] {
  const credits = [4, 2, 0];
  return ["a", "b", "c"].map((id, index) => {
    const credit = credits[(index + stage + 2) % 3] ?? 0;
    return {
      ...newChoice(id, onward),
      credit,
      effects: [{ gauge: "trust", by: credit === 4 ? 1 : credit === 2 ? 0 : -1 }],
    };
  });
}

function sevenStages(): Pick<DraftDocument, "gauges" | "rules" | "start" | "beats" | "ends"> {
  const beats = STAGES.map((stage, index): DraftBeat => {
    const next = STAGES[index + 1];
    return {
      ...{ stage, id: "open", weight: 1, sees: NO_TEXTS, tests: [SKILL_OF[stage]] },
      says: [{ when: null, text: NO_TEXTS }],
      choices: choices(index, next === undefined ? "ends.won" : `${next}.open`),
    };
  });
  return {
    gauges: [{ id: "trust", start: 3, min: 0, max: 10 }],
    rules: [{ when: { gauge: "trust", lte: 0 }, to: "ends.lost" }],
    start: "approach.open",
    beats,
    ends: [
      { id: "won", outcome: "won", points: 6, says: NO_TEXTS },
      { id: "lost", outcome: "lost", points: 0, says: NO_TEXTS },
    ],
  };
}

function blankBeats(): readonly DraftBeat[] {
  return sevenStages()
    .beats.slice(0, 1)
    .map((beat) => ({ ...beat, choices: ["a", "b", "c"].map((id) => newChoice(id)) }));
}

function blank(): ReturnType<typeof sevenStages> {
  return { gauges: [], rules: [], start: "approach.open", beats: blankBeats(), ends: [] };
}

/**
 * A draft to begin with. `blank` has one beat; `seven-stages` one for each stage, linked, with a best, a second best
 * and a weak reply, a gauge that a rep can use up, and two ends. The texts are the author's.
 */
export function fromTemplate(template: Template, id: string, locale: Locale): DraftDocument {
  const parts = template === "blank" ? blank() : sevenStages();
  return {
    ...{ id, locale, title: NO_TEXTS, brief: NO_TEXTS, level: 2, minutes: 8, pass: 70, facts: [], positions: {} },
    customer: { name: NO_TEXTS, role: NO_TEXTS, persona: "amiable", face: "woman-40" },
    ...parts,
  };
}
