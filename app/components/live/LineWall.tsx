import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import type { HostView } from "~/domain/session/view.ts";

type Line = HostView["lines"][number];

interface LineWallProps {
  readonly lines: readonly Line[];
  readonly groupOf: (participant: string) => number | null;
  readonly onHide: (line: Line, hidden: boolean) => void;
}

/** What the participants wrote to what is on. A hidden line leaves its place, so that it can be shown again. */
export function LineWall({ lines, groupOf, onHide }: LineWallProps) {
  const { t } = useTranslation("live");
  return (
    <section>
      <h2 className="text-lg">{t("host.lines")}</h2>
      {lines.length === 0 ? <p className="mt-2 text-ink-2">{t("host.noLines")}</p> : null}
      <ul className="mt-3 grid gap-3 md:grid-cols-2">
        {lines.map((line) => {
          const group = groupOf(line.participant);
          const { name, hidden } = line;
          return (
            <li
              className="flex items-start justify-between gap-3 rounded-xl border border-line bg-surface p-4"
              key={`${line.round}|${line.participant}`}
            >
              <div className="min-w-0">
                {hidden ? null : <p className="break-words">{line.text}</p>}
                <p className="text-sm text-ink-2">
                  {name}
                  {group === null ? "" : ` · ${t("host.groupN", { n: group })}`}
                </p>
              </div>
              <Button
                aria-label={t(hidden ? "host.showLine" : "host.hideLine", { name })}
                onClick={() => onHide(line, !hidden)}
                variant="quiet"
              >
                {t(hidden ? "host.show" : "host.hide")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
