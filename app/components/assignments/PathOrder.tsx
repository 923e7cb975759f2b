import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { itemName } from "~/domain/assignments/assignment.ts";
import type { ShownItem } from "~/domain/assignments/views.ts";

interface PathOrderProps {
  readonly items: readonly ShownItem[];
  /** Names of the items, in their order. */
  readonly path: readonly string[];
  readonly onChange: (path: readonly string[]) => void;
}

/** The path as it is now, each step to be moved or taken out. */
export function PathOrder({ items, path, onChange }: PathOrderProps) {
  const { t } = useTranslation("assignments");
  const titles = new Map(items.map((item) => [itemName(item), item.title]));
  if (path.length === 0) return <p className="text-ink-2">{t("new.pathEmpty")}</p>;

  function swap(place: number, other: number) {
    const [one, two] = [path[place], path[other]];
    if (one === undefined || two === undefined) return;
    onChange(path.map((name, at) => (at === place ? two : at === other ? one : name)));
  }

  return (
    <section aria-label={t("new.path")}>
      <p aria-hidden="true" className="text-sm text-ink-2">
        {t("new.path")}
      </p>
      <ol className="mt-1 grid gap-1">
        {path.map((name, place) => {
          const title = titles.get(name) ?? name;
          return (
            <li className="flex items-center gap-1 rounded-lg bg-sunken pl-3" key={name}>
              <span className="min-w-0 flex-1 py-2">
                {place + 1}. {title}
              </span>
              <button
                aria-disabled={place === 0}
                aria-label={t("new.up", { title })}
                className="btn-icon aria-disabled:opacity-40"
                onClick={() => swap(place, place - 1)}
                type="button"
              >
                <Icon className="rotate-180" name="chevron-down" />
              </button>
              <button
                aria-disabled={place === path.length - 1}
                aria-label={t("new.down", { title })}
                className="btn-icon aria-disabled:opacity-40"
                onClick={() => swap(place, place + 1)}
                type="button"
              >
                <Icon name="chevron-down" />
              </button>
              <button
                aria-label={t("new.remove", { title })}
                className="btn-icon"
                onClick={() => onChange(path.filter((one) => one !== name))}
                type="button"
              >
                <Icon name="x" />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
