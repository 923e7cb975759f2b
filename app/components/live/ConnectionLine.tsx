import { useTranslation } from "react-i18next";
import type { Connection } from "./use-feed.ts";

/** Says when the connection is lost, and when it is back. */
export function ConnectionLine({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation("live");
  const colours = connection === "back" ? "bg-jade-soft text-jade-ink" : "bg-amber-soft text-amber";
  return (
    <div role="status">
      {connection === "open" ? null : (
        <p className={`px-4 py-2 text-center text-sm ${colours}`}>{t(`connection.${connection}`)}</p>
      )}
    </div>
  );
}
