import { isRecord } from "../scenario/shape.ts";
import type { Plain } from "../scenario/source.ts";
import type { DraftDocument } from "./document.ts";
import { draftSchema } from "./schema.ts";

/* A draft that was exported half written comes back: what its file leaves out is held open while it is read. */

/** Stands for what is not written. No author types it: it is a picture of a control character. */
const UNWRITTEN = "\u2400";
/** Replies and ends that only make up the number; the file's own list of keys does not have them. */
const REPLY = { text: UNWRITTEN, why: UNWRITTEN, credit: 0, to: "" };
const SPARE_REPLIES = { "spare-reply-1": REPLY, "spare-reply-2": REPLY };
const SPARE_END = { "spare-end": { outcome: "lost", points: 0, says: UNWRITTEN } };

type Change = (value: Plain) => Plain;

/** Changes values of a map by key (those that are not there too); anything but a map stays as it is. */
const keys =
  (changes: Readonly<Record<string, (value: Plain | undefined) => Plain>>): Change =>
  (value) => {
    if (!isRecord(value)) return value;
    const changed = Object.entries(changes).map(([key, change]) => [key, change(value[key])] as const);
    return { ...value, ...Object.fromEntries(changed) };
  };

/** Changes each value of a map. */
const each =
  (change: Change) =>
  (value: Plain | undefined): Plain =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)])) : (value ?? {});

const text = (value: Plain | undefined): Plain => value ?? UNWRITTEN;
const lines = (value: Plain | undefined): Plain => (Array.isArray(value) ? value.map(keys({ text })) : text(value));
const tests = (value: Plain | undefined): Plain =>
  value === undefined || (Array.isArray(value) && value.length === 0) ? [UNWRITTEN] : value;
const replies = (value: Plain | undefined): Plain => {
  const written = each(keys({ text, why: text }))(value);
  if (!isRecord(written) || Object.keys(written).length >= 2) return written;
  return { ...written, ...SPARE_REPLIES };
};
const ends = (value: Plain | undefined): Plain => {
  const written = each(keys({ says: text }))(value);
  return isRecord(written) && Object.keys(written).length === 0 ? SPARE_END : written;
};

/** A definition with something in each place that a file of a half-written draft leaves out. */
export const filled: Change = keys({
  title: text,
  brief: text,
  customer: (value) => keys({ name: text, role: text })(value ?? {}),
  facts: each(keys({ text })),
  stages: each(keys({ beats: each(keys({ says: lines, tests, choices: replies })) })),
  ends,
});

/** The draft without what was held open. */
export function emptied(document: DraftDocument): DraftDocument {
  const plain = draftSchema.parse(JSON.parse(JSON.stringify(document).replaceAll(UNWRITTEN, "")));
  return {
    ...plain,
    beats: plain.beats.map((beat) => ({ ...beat, tests: beat.tests.filter((skill) => skill !== "") })),
  };
}
