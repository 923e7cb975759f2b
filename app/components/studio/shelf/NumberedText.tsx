import { forwardRef, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { ControlWiring } from "~/components/ui/Field.tsx";
import { countLines, lineAt, numbered } from "./lines.ts";

export interface NumberedTextHandle {
  /** Selects a line and brings it into sight. */
  readonly goTo: (line: number) => void;
}

interface NumberedTextProps {
  readonly control: ControlWiring;
  readonly name: string;
  readonly text: string;
  /** Lines with something wrong in them. */
  readonly marked: ReadonlySet<number>;
}

/** Lines above the one that is gone to stay in sight. */
const ABOVE = 3;

/**
 * A text field with the number of each line beside it. Field and numbers are as tall as the text and scroll together
 * within their frame, with or without script.
 */
export const NumberedText = forwardRef<NumberedTextHandle, NumberedTextProps>(function NumberedText(
  { control, name, text, marked },
  ref,
) {
  const [lines, setLines] = useState(() => countLines(text));
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useMemo(() => numbered(lines, marked), [lines, marked]);

  useImperativeHandle(ref, () => ({
    goTo(line) {
      const area = field.current;
      if (area === null) return;
      const { start, end } = lineAt(area.value, line);
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      const height = Number.parseFloat(getComputedStyle(area).lineHeight);
      frame.current?.scrollTo({ top: (line - 1 - ABOVE) * height, left: 0 });
      frame.current?.scrollIntoView({ block: "nearest" });
    },
  }));

  return (
    <div
      className="flex max-h-[32rem] min-h-60 overflow-auto rounded-lg border border-line-field bg-surface font-mono text-base leading-6 has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-jade"
      ref={frame}
    >
      <div
        aria-hidden="true"
        className="sticky left-0 z-10 h-max min-h-full shrink-0 bg-sunken py-2 pr-2 pl-3 text-right whitespace-pre text-ink-3 tabular-nums select-none"
      >
        {numbers.map((piece) => (
          <span className={piece.marked ? "font-bold text-brick" : undefined} key={piece.from}>
            {piece.text}
          </span>
        ))}
      </div>
      <textarea
        {...control}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        className="field-sizing-content h-max min-h-full min-w-0 flex-1 resize-none overflow-hidden bg-transparent px-3 py-2 leading-6 whitespace-pre text-ink outline-none"
        defaultValue={text}
        name={name}
        onInput={(event) => setLines(countLines(event.currentTarget.value))}
        ref={field}
        rows={Math.max(10, lines)}
        spellCheck={false}
        wrap="off"
      />
    </div>
  );
});
