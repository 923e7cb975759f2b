import { addBeat } from "~/domain/studio/edits.ts";
import { fromTemplate } from "~/domain/studio/templates.ts";
import { expect, type Page } from "./test.ts";

/** The control of a field, by its dotted path in the scenario format. */
export const control = (page: Page, at: string) => page.locator(`[id="control-${at}"]`);

/** The node of a beat or an end on the graph. */
export const node = (page: Page, place: string) => page.locator(`.react-flow__node[data-id="${place}"]`);

/** Words for every field that the template leaves blank: the n-th of a language, each unlike the others and of one length. */
const NOUNS = [
  "crates",
  "glasses",
  "drivers",
  "invoices",
  "shelves",
  "mornings",
  "kettles",
  "ladders",
  "papers",
  "windows",
];
const ZH = ["木箱", "玻璃", "司机", "发票", "货架", "清早", "水壶", "梯子", "报纸", "窗户"];

export function words(n: number): { readonly "zh-CN": string; readonly en: string } {
  const [a, b, c] = [n % 10, Math.floor(n / 10) % 10, (n * 7 + Math.floor(n / 100)) % 10];
  return {
    "zh-CN": `${ZH[a]}的事，先说${ZH[b]}，再看${ZH[c]}。`,
    en: `About the ${NOUNS[a]}, then ${NOUNS[b]} and ${NOUNS[c]}.`,
  };
}

/** What is to be typed into a draft of the seven stages with an eighth beat, `needs.beat`: text by field. */
export function textsToWrite(): ReadonlyMap<string, ReturnType<typeof words>> {
  const texts = new Map<string, ReturnType<typeof words>>();
  let n = 0;
  const write = (at: string) => texts.set(at, words(++n));
  const { document } = addBeat(fromTemplate("seven-stages", "any", "en"), "needs", "needs.open");
  for (const { stage, id, choices } of document.beats) {
    const at = `stages.${stage}.beats.${id}`;
    write(`${at}.says`);
    for (const choice of choices) {
      write(`${at}.choices.${choice.id}.text`);
      write(`${at}.choices.${choice.id}.why`);
    }
  }
  for (const { id } of document.ends) write(`ends.${id}.says`);
  return texts;
}

/** Types a text in both languages. */
export async function type(page: Page, at: string, text: ReturnType<typeof words>): Promise<void> {
  await control(page, `${at}.zh-CN`).fill(text["zh-CN"]);
  await control(page, `${at}.en`).fill(text.en);
}

/** Waits until the server has what was typed; `words` as the messages have them, with `{{time}}` in them. */
export async function saved(page: Page, words: string): Promise<void> {
  const [before = "", after = ""] = words.split("{{time}}");
  await expect(page.locator("header p").first()).toHaveText(new RegExp(`^${before}.+${after}$`));
}
