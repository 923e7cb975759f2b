import { type DraftBeat, type DraftDocument, NO_TEXTS, type Texts } from "~/domain/studio/document.ts";
import { newChoice } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { STAGES } from "~/domain/syllabus/syllabus.ts";

const words = (zh: string, en: string): Texts => ({ "zh-CN": zh, en });

/**
 * A draft of many beats, spread over the seven stages: three replies each, the first two onward within the stage (or
 * into the next one), the third further on or, at every tenth beat, to an end. Always the same.
 */
export function largeDraft(count = 300): DraftDocument {
  const stageOf = (index: number) => STAGES[Math.floor((index * STAGES.length) / count)] ?? STAGES[0];
  const placeOf = (index: number) => (index < count ? `${stageOf(index)}.turn-${index}` : "ends.signed");
  // Three ways side by side: a beat leads to one of the next three.
  const row = (index: number) => index - (index % 3);
  const beats = Array.from({ length: count }, (_, index): DraftBeat => {
    const next = row(index) + 3;
    const targets = [placeOf(next), placeOf(next + 1), index % 10 === 9 ? "ends.walked-out" : placeOf(next + 2)];
    return {
      stage: stageOf(index),
      id: `turn-${index}`,
      says: [
        {
          when: null,
          text: words(
            `第 ${index} 句：这事我得再想想，你们上次说的价钱和这次不一样。`,
            `Line ${index}: I need to think about it, the price you gave me last time was another one.`,
          ),
        },
      ],
      sees: NO_TEXTS,
      tests: ["listening"],
      weight: 1,
      choices: targets.map((to, at) => ({
        ...newChoice(["a", "b", "c"][at] ?? "d", to),
        credit: (index + at * 2) % 5,
        text: words(`您说的价钱是哪一次的？（${index}）`, `Which price do you mean? (${index})`),
      })),
    };
  });
  return {
    ...fromTemplate("blank", "large", "zh-CN"),
    title: words("三百段的对话", "A conversation of three hundred beats"),
    start: placeOf(0),
    beats,
    ends: [
      { id: "signed", outcome: "won", points: 6, says: words("好，就这么定。", "All right, that's settled.") },
      { id: "walked-out", outcome: "lost", points: 0, says: words("算了。", "Never mind.") },
    ],
  };
}
