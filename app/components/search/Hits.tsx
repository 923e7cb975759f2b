import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import type { SearchHit } from "~/domain/search.ts";

/** What was found, best first, with the words where they stand. */
export function Hits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { t } = useTranslation("search");
  return (
    <ol className="grid gap-3">
      {hits.map(({ kind, title, to, locale, excerpt }) => (
        <li
          className="relative rounded-xl border border-line bg-surface px-4 py-3 hover:border-line-strong"
          key={`${to} ${excerpt.map(({ text }) => text).join("")}`}
          lang={locale}
        >
          <p className="flex flex-wrap items-center gap-2">
            <Badge>{t(`kind.${kind}`)}</Badge>
            <Link className="font-semibold after:absolute after:inset-0 after:rounded-xl" prefetch="intent" to={to}>
              {title}
            </Link>
          </p>
          <p className="mt-1 text-sm text-ink-2">
            {excerpt.map(({ text, match }, part) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice in a sentence; its place tells it apart
              <Fragment key={part}>{match ? <mark className="bg-amber-soft text-ink">{text}</mark> : text}</Fragment>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
