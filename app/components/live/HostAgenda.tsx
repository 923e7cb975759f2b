import { useTranslation } from "react-i18next";
import type { Pressed } from "~/domain/session/host-acts.ts";
import type { RoomView } from "~/domain/session/view.ts";
import { clockText, useNow } from "./use-now.ts";

interface HostAgendaProps {
  readonly state: RoomView;
  readonly ahead: number;
  readonly onPress: (pressed: Pressed) => void;
}

/** The agenda with how long the present item has taken; a press leads to any other item. */
export function HostAgenda({ state, ahead, onPress }: HostAgendaProps) {
  const { t } = useTranslation("live");
  const { agenda, index, since, pausedAt, step, paused } = state;
  const over = step === "ended";
  const now = useNow(state.now, ahead, !over && pausedAt === null);
  const used = (pausedAt ?? now) - since;
  const planned = (agenda[index]?.minutes ?? 0) * 60_000;
  const times = { used: clockText(used), planned: clockText(planned) };
  return (
    <details className="rounded-xl border border-line bg-surface px-4 py-3">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-4">
        <span>{t("plan.agenda")}</span>
        {index >= 0 && !over ? (
          <span className="tabular-nums" suppressHydrationWarning>
            {used > planned ? t("host.over", { time: clockText(used - planned) }) : t("host.time", times)}
          </span>
        ) : null}
      </summary>
      <ol className="mt-2 grid gap-1">
        {agenda.map(({ id, kind, title, minutes }, place) => (
          <li key={id}>
            <button
              aria-current={place === index ? "step" : undefined}
              className={`flex min-h-11 w-full items-center justify-between gap-4 rounded-lg px-3 text-left hover:bg-sunken ${place === index ? "font-semibold" : ""}`}
              disabled={over || paused}
              onClick={() => onPress({ type: "go", to: place, how: "jump" })}
              type="button"
            >
              <span>
                {place + 1}. {title || t(`kind.${kind}`)}
              </span>
              <span className="shrink-0 text-ink-2">{t("record.minutes", { n: minutes })}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
