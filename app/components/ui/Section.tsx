import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: ReactNode;
  /** One line under the title: how to read what follows. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page under its own second-level heading, which names it for assistive technology too. */
export function Section({ title, hint, actions, className = "", children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`mt-9 ${className}`}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h2 id={id}>{title}</h2>
          {hint ? <p className="mt-1 text-sm text-ink-2">{hint}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
