import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { Axis } from "~/domain/practice/evidence.ts";

interface ShownFigure {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly share: number | null;
}

/** A bar each, leading to what it is made of; too few observations read as such, not as a low figure. */
export function Figures({ axis, figures }: { readonly axis: Axis; readonly figures: readonly ShownFigure[] }) {
  const { t } = useTranslation("profile");
  const say = useFigure();
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {figures.map((figure) => (
        <li key={figure.id}>
          <Link
            aria-label={`${t("open", { name: figure.name })} (${say(figure)})`}
            className="grid min-h-11 grid-cols-[minmax(6.5em,1fr)_minmax(2rem,2fr)_auto] items-center gap-3 rounded-lg px-2 hover:bg-sunken"
            prefetch="intent"
            to={`/profile/${axis}/${figure.id}`}
          >
            <span className={figure.share === null ? "text-ink-2" : ""}>{figure.name}</span>
            <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-line">
              {figure.share !== null && (
                <span className="block h-full rounded-full bg-jade" style={{ width: `${figure.share * 100}%` }} />
              )}
            </span>
            <span className="text-right text-sm text-ink-2 tabular-nums">{say(figure)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A figure in words: how much, from how many observations, or that there are too few. */
function useFigure(): (figure: ShownFigure) => string {
  const { t } = useTranslation("profile");
  const formats = useFormats();
  return ({ count, share }) => {
    if (count === 0) return t("none");
    return share === null ? t("few", { count }) : t("figure", { share: formats.percent(share), count });
  };
}
