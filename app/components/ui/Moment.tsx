import { useFormats } from "~/components/layout/formats.ts";
import type { Instant } from "~/domain/ids.ts";

interface MomentProps {
  readonly at: Instant;
  readonly style?: "date" | "dateTime";
}

/** A date, or date and time, in the installation's time zone. */
export function Moment({ at, style = "date" }: MomentProps) {
  const formats = useFormats();
  return (
    // Server and browser may know different editions of the language's data: a space may differ.
    <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
      {formats[style](at)}
    </time>
  );
}
