import type { ReactNode } from "react";

/* Drawings that only the graph needs, in the manner of the icons. */

function Sign({ size, children }: { readonly size: number; readonly children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className="inline-block shrink-0"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={2}
      viewBox="0 0 24 24"
      width={size}
    >
      {children}
    </svg>
  );
}

export const WarningSign = () => (
  <Sign size={13}>
    <path d="M12 3 22 20H2zM12 10v4M12 17h.01" />
  </Sign>
);

export const MinusSign = () => (
  <Sign size={20}>
    <path d="M5 12h14" />
  </Sign>
);

export const FitSign = () => (
  <Sign size={20}>
    <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
  </Sign>
);

export const ArrangeSign = () => (
  <Sign size={18}>
    <path d="M3 4h6v6H3zM15 4h6v6h-6zM15 15h6v6h-6zM9 7h6M18 10v5" />
  </Sign>
);
