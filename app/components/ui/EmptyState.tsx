import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-names.ts";

interface EmptyStateProps {
  readonly icon: IconName;
  /** What is not here yet. */
  readonly title: ReactNode;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-dashed border-line-strong px-6 py-10 text-center">
      <Icon className="text-ink-3" name={icon} size={28} />
      <p className="font-medium">{title}</p>
      {children ? <p className="max-w-md text-ink-2">{children}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
