import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";

/** Fewer observations than this say nothing yet. */
const ENOUGH = 3;

export interface ProfileBar {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  /** Turns that gave evidence. */
  readonly observations: number;
}

/** A bar each, with its figure and the number of observations; too few reads as such, not as a low figure. */
export function ProfileBars({ bars }: { readonly bars: readonly ProfileBar[] }) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  return (
    <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
      {bars.map(({ id, name, share, observations }) => {
        const few = observations < ENOUGH;
        return (
          <div className="grid grid-cols-[7.5em_1fr_7.5em] items-center gap-3 text-sm" key={id}>
            <dt className={few ? "text-ink-3" : ""}>{name}</dt>
            <dd aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-line">
              {!few && <span className="block h-full rounded-full bg-jade" style={{ width: `${share * 100}%` }} />}
            </dd>
            <dd className={`tabular-nums ${few ? "text-ink-3" : "text-ink-2"}`}>
              {few
                ? t("profile.few", { n: observations })
                : t("profile.figure", { percent: formats.percent(share), n: observations })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
