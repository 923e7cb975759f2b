import { useTranslation } from "react-i18next";
import { Badge, type BadgeTone } from "~/components/ui/Badge.tsx";
import type { Status as StatusName } from "~/domain/assignments/standing.ts";

const TONES: Readonly<Record<StatusName, BadgeTone>> = {
  overdue: "brick",
  failed: "brick",
  "not-started": "neutral",
  "in-progress": "amber",
  "done-late": "amber",
  done: "jade",
  excused: "indigo",
};

/** How somebody stands, in a word or two; and whether it was reopened for them. */
export function Status({ status, reopened = false }: { readonly status: StatusName; readonly reopened?: boolean }) {
  const { t } = useTranslation("assignments");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
      {reopened ? <Badge tone="indigo">{t("reopened")}</Badge> : null}
    </span>
  );
}
