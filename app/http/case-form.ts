import { z } from "zod";
import type { CaseContent } from "~/domain/cases/case.ts";
import { type DialogueRow, editRows, MOST_ROWS, splitDialogue, written } from "~/domain/cases/dialogue.ts";
import { mask, maskAll, type Proposal, proposalsIn, unmask } from "~/domain/cases/masking.ts";
import { AppError } from "~/domain/errors.ts";
import { LOCALES } from "~/domain/locale.ts";

/** Rows read of a form: some more than may be kept, so that too many are told and not cut off. */
const MOST_READ = MOST_ROWS + 40;
const text = z
  .string()
  .max(20_000)
  .transform((words) => words.replaceAll("\r\n", "\n"));

const schema = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  locale: z.enum(LOCALES),
  title: text,
  situation: text,
  outcome: text,
  again: text,
  differently: text,
  stage: z.string().max(40),
  pasted: text.default(""),
  masked: z.string().optional(),
  certain: z.string().optional(),
});
const who = z.array(z.enum(["rep", "customer"])).max(MOST_READ);
const said = z.array(text).max(MOST_READ);
const pair = z.tuple([z.string().max(200), z.string().max(200)]);

/** A replacement made on the page that can still be taken back: what stands there, and what stood. */
export type Undo = readonly [replacement: string, original: string];

export interface CaseForm {
  readonly id: string;
  readonly revision: number;
  readonly content: CaseContent;
  readonly pasted: string;
  readonly masked: boolean;
  readonly certain: boolean;
  readonly undo: readonly Undo[];
  /** What the pressed button says: `save`, `submit`, or an act on the page alone. */
  readonly intent: string;
}

/** Reads a case as its page sends it. Throws AppError `bad-input` for what no page sends. */
export function readCaseForm(form: FormData): CaseForm {
  const words = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const flat = schema.safeParse(Object.fromEntries(form));
  const [speakers, texts] = [who.safeParse(words("who")), said.safeParse(words("said"))];
  const skills = z.array(z.string().max(40)).max(40).safeParse(words("skill"));
  const undo = z.array(pair).max(500).safeParse(words("undo").map(readPair));
  const intent = z
    .string()
    .max(300)
    .safeParse(form.get("intent") ?? "save");
  if (!flat.success || !speakers.success || !texts.success || !skills.success || !undo.success || !intent.success) {
    throw new AppError("bad-input", "no case");
  }
  const { id, revision, pasted, masked, certain, stage, ...content } = flat.data;
  const dialogue = texts.data.map((line, row): DialogueRow => ({ who: speakers.data[row] ?? "customer", text: line }));
  return {
    ...{ id, revision, pasted, undo: undo.data, intent: intent.data },
    masked: masked !== undefined,
    certain: certain !== undefined,
    content: { ...content, dialogue, stage: stage === "" ? null : stage, skills: skills.data },
  };
}

function readPair(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export interface EditedPage {
  readonly content: CaseContent;
  readonly pasted: string;
  readonly undo: readonly Undo[];
  readonly fault: "nobody-named" | null;
}

/** What an act on the page makes of it: rows, a pasted dialogue, masking. Null where the intent is no such act. */
export function editPage({ content, pasted, undo, intent }: CaseForm, names: readonly string[]): EditedPage | null {
  const page = { content, pasted, undo, fault: null };
  const at = intent.indexOf(":");
  const act = at < 0 ? intent : intent.slice(0, at);
  const about = at < 0 ? "" : intent.slice(at + 1);
  const withRows = (dialogue: readonly DialogueRow[]): EditedPage => ({ ...page, content: { ...content, dialogue } });
  switch (act) {
    case "add":
      return withRows(editRows(content.dialogue, { kind: "add" }));
    case "remove":
    case "up":
    case "down":
      return /^\d{1,3}$/.test(about) ? withRows(editRows(content.dialogue, { kind: act, row: Number(about) })) : page;
    case "split": {
      const rows = splitDialogue(pasted);
      if (rows === null) return { ...page, fault: "nobody-named" };
      return { ...withRows([...written(content.dialogue), ...rows]), pasted: "" };
    }
    case "mask": {
      const proposal = proposalsIn(content, names).find(({ original }) => original === about);
      return proposal ? { ...page, content: mask(content, proposal, names), undo: [...undo, undoOf(proposal)] } : page;
    }
    case "mask-all": {
      const { content: masked, done } = maskAll(content, names);
      return { ...page, content: masked, undo: [...undo, ...done.map(undoOf)] };
    }
    case "unmask": {
      const known = undo.find(([replacement]) => replacement === about);
      if (!known) return page;
      const [replacement, original] = known;
      return {
        ...page,
        content: unmask(content, { replacement, original }),
        undo: undo.filter((one) => one !== known),
      };
    }
    // Saving and submitting aside, whatever it is leaves the page as it is: to look it through again, say.
    default:
      return act === "save" || act === "submit" ? null : page;
  }
}

const undoOf = ({ replacement, original }: Proposal): Undo => [replacement, original];
