import { useState } from "react";

interface Typed {
  readonly text: string;
  /** What it was typed over, and where: typing ends when another hand changes that. */
  readonly over: string;
  readonly at: string;
}

/**
 * What is typed into a field and not in the draft (yet): a number that is none, a name that is taken, a word that is
 * being composed. Null where nothing is; forgotten when the field comes to stand for something else.
 */
export function useTyped(at: string, over: string): readonly [string | null, (text: string | null) => void] {
  const [typed, setTyped] = useState<Typed | null>(null);
  const mine = typed !== null && typed.at === at && typed.over === over;
  return [mine ? typed.text : null, (text) => setTyped(text === null ? null : { text, over, at })];
}
