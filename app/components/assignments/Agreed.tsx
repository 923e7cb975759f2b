import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Card } from "~/components/ui/Card.tsx";
import type { Exception } from "~/domain/assignments/assignment.ts";

/** What was agreed with a person, and why. Nothing where nothing holds any more. */
export function Agreed({ agreed }: { readonly agreed: Exception | null }) {
  const { t } = useTranslation("assignments");
  const formats = useFormats();
  if (!agreed) return null;
  const { excusedAt, reopenedAt, dueAt, reason } = agreed;
  const lines = [
    excusedAt === null ? null : t("person.excusedOn", { at: formats.dateTime(excusedAt) }),
    reopenedAt === null ? null : t("person.reopenedOn", { at: formats.dateTime(reopenedAt) }),
    dueAt === null ? null : t("person.dueOn", { at: formats.dateTime(dueAt) }),
    reason === "" ? null : t("person.reasonWas", { reason }),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <Card as="section" className="mt-4">
      <h2 className="text-base">{t("person.agreed")}</h2>
      <ul className="mt-1 grid gap-1 text-ink-2">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}
