import { useTranslation } from "react-i18next";
import type { Locale } from "~/domain/locale.ts";
import { apart, type Parts } from "./changes.ts";

interface BeforeAfterProps {
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The language of both, where it may be another than the page's. */
  readonly lang: Locale | undefined;
}

/** A value before and after, side by side where there is room; what differs is marked. */
export function BeforeAfter({ before, after, lang }: BeforeAfterProps) {
  const parts = before !== null && after !== null ? apart(before, after) : null;
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {before !== null && <Side kind="before" lang={lang} parts={parts?.before} text={before} />}
      {after !== null && <Side kind="after" lang={lang} parts={parts?.after} text={after} />}
    </div>
  );
}

interface SideProps {
  readonly kind: "before" | "after";
  readonly text: string;
  readonly parts: Parts | undefined;
  readonly lang: Locale | undefined;
}

const LOOKS = {
  before: { side: "border-l-brick", sign: "−", mark: "bg-brick-soft text-brick" },
  after: { side: "border-l-jade", sign: "+", mark: "bg-jade-soft text-jade-ink" },
} as const;

function Side({ kind, text, parts, lang }: SideProps) {
  const { t } = useTranslation("shelf");
  const { side, sign, mark } = LOOKS[kind];
  // Where hardly a word is left of it, marking the rest says nothing.
  const marks = parts !== undefined && parts.own !== "" && parts.own.length < text.length;
  const Mark = kind === "before" ? "del" : "ins";
  return (
    <div className={`min-w-0 border-l-4 bg-sunken px-3 py-2 ${side} ${kind === "after" ? "sm:col-start-2" : ""}`}>
      <p className="text-xs text-ink-2">
        <span aria-hidden="true">{sign} </span>
        {t(`change.${kind}`)}
      </p>
      <p className="break-words whitespace-pre-line" lang={lang}>
        {marks ? (
          <>
            {parts.head}
            <Mark className={`rounded-sm no-underline ${mark}`}>{parts.own}</Mark>
            {parts.tail}
          </>
        ) : (
          text
        )}
      </p>
    </div>
  );
}
