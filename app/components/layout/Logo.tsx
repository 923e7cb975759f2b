/** Two people's words leaning towards each other. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" className="shrink-0" height={size} viewBox="0 0 32 32" width={size}>
      <path d="M4 5h15a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8l-6 5v-5H4a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z" fill="var(--jade)" />
      <path
        d="M17 12h11a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-1v5l-6-5h-6a3 3 0 0 1-3-3v-4z"
        fill="var(--jade-soft)"
        stroke="var(--jade)"
        strokeWidth="1.6"
      />
    </svg>
  );
}
