import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Unsent } from "./unsent.ts";

/** What a page's `keepPlain` answers in place of a server that could not be reached. */
export interface NotSent {
  readonly problem: Unsent;
}

/** Says that nothing came of an act and that what was written is still here; nothing where that isn't so. */
export function UnsentNotice({ result }: { readonly result: object | undefined }) {
  const { t } = useTranslation("errors");
  if (!isUnsent(result)) return null;
  return (
    <div className="mb-4">
      <Notice tone="problem">{t(result.problem === "offline" ? "code.offline" : "code.unavailable")}</Notice>
    </div>
  );
}

export function isUnsent(result: object | undefined): result is NotSent {
  return result !== undefined && "problem" in result;
}
