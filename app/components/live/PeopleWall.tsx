import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { HostView } from "~/domain/session/view.ts";

interface PeopleWallProps {
  readonly people: HostView["people"];
  readonly onRemove: (participant: string) => void;
}

/** Everybody's name; in groups while a task has them. */
export function PeopleWall({ people, onRemove }: PeopleWallProps) {
  const { t } = useTranslation("live");
  const [leaving, setLeaving] = useState<HostView["people"][number] | null>(null);
  const groups = [...new Set(people.map(({ group }) => group))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return (
    <section>
      <h2 className="text-lg">{t("host.people")}</h2>
      {people.length === 0 ? <p className="mt-2 text-ink-2">{t("host.nobody")}</p> : null}
      {groups.map((group) => (
        <div className="mt-3" key={group ?? 0}>
          {group === null ? null : <h3 className="mb-1">{t("host.groupN", { n: group })}</h3>}
          <ul className="flex flex-wrap gap-2">
            {people
              .filter((one) => one.group === group)
              .map((one) => (
                <li
                  className={`flex items-center gap-1 rounded-full border border-line-strong bg-surface pl-4 ${one.here ? "" : "text-ink-2"}`}
                  key={one.id}
                >
                  {one.name}
                  {one.here ? null : <span className="text-sm">({t("host.away")})</span>}
                  <button
                    aria-label={t("host.removeOne", { name: one.name })}
                    className="btn-icon"
                    onClick={() => setLeaving(one)}
                    type="button"
                  >
                    <Icon name="x" size={16} />
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Dialog
        description={t("host.removeText")}
        onClose={() => setLeaving(null)}
        open={leaving !== null}
        role="alertdialog"
        title={t("host.removeAsk", { name: leaving?.name ?? "" })}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setLeaving(null)}>{t("host.removeKeep")}</Button>
          <Button
            onClick={() => {
              if (leaving) onRemove(leaving.id);
              setLeaving(null);
            }}
            variant="danger"
          >
            {t("host.remove")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
