interface ProgressProps {
  /** What is progressing; read out, and shown where `showLabel`. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** How far, in words: "3 of 8". Shown beside the bar and read out in place of a bare percentage. */
  readonly text: string;
  readonly showLabel?: boolean;
  readonly tone?: "jade" | "muted";
  readonly className?: string;
}

/** A determinate bar with its words: a length alone is never the only message. */
export function Progress({ label, value, max, text, showLabel = false, tone = "jade", className = "" }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={`text-sm ${className}`}>
      {showLabel ? <div className="mb-1 text-ink">{label}</div> : null}
      <div className="flex items-center gap-3">
        <div
          aria-label={label}
          aria-valuemax={max}
          aria-valuemin={0}
          aria-valuenow={value}
          aria-valuetext={text}
          className="h-2 min-w-16 flex-1 overflow-hidden rounded-full bg-line"
          role="progressbar"
        >
          <div
            className={`h-full rounded-full ${tone === "jade" ? "bg-jade" : "bg-ink-3"}`}
            style={{ width: `${share * 100}%` }}
          />
        </div>
        <span aria-hidden="true" className="text-ink-2 tabular-nums">
          {text}
        </span>
      </div>
    </div>
  );
}
