import type { ReactNode } from "react";

interface PageProps {
  /** `form` for one column of fields, `text` for reading, `wide` for tables and lists beside each other. */
  readonly width?: "form" | "text" | "wide";
  readonly title: ReactNode;
  /** A line above the title: where this stands. */
  readonly eyebrow?: ReactNode;
  /** A line under the title: what the page is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const WIDTHS = { form: "max-w-[30rem]", text: "max-w-[55rem]", wide: "max-w-[70rem]" };

/** The column of an ordinary page under its one first-level heading. */
export function Page({ width = "text", title, eyebrow, lead, actions, children }: PageProps) {
  return (
    <div className={`mx-auto w-full px-4 pt-6 pb-16 sm:px-5 sm:pt-8 ${WIDTHS[width]}`}>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          {eyebrow ? <p className="mb-1 text-sm text-ink-2">{eyebrow}</p> : null}
          <h1>{title}</h1>
          {lead ? <p className="mt-2 max-w-[40rem] text-ink-2">{lead}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}
