import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card.tsx";
import { OBJECTION_KINDS } from "~/domain/practice/objections.ts";

/** What each kind of objection sounds like, what is behind it and what helps. */
export function Kinds() {
  const { t } = useTranslation("objections");
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      {OBJECTION_KINDS.map((kind) => (
        <Card as="li" key={kind}>
          <h3 className="text-lg">{t(`kinds.${kind}.name`)}</h3>
          <p className="mt-1 text-indigo">{t(`kinds.${kind}.says`)}</p>
          <p className="mt-2 text-ink-2">{t(`kinds.${kind}.hint`)}</p>
        </Card>
      ))}
    </ul>
  );
}
