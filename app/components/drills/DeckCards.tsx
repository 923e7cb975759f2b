import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { DeckCard } from "~/domain/practice/drill-pages.ts";

interface Shown {
  readonly seconds: number;
  /** `h3` where the list stands under a heading of its own. */
  readonly heading?: "h2" | "h3";
}

/** The decks, each with where one stands in it and the way into ten of its questions. */
export function DeckCards({ decks, ...shown }: Shown & { readonly decks: readonly DeckCard[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {decks.map((deck) => (
        <Deck deck={deck} key={deck.id} {...shown} />
      ))}
    </ul>
  );
}

function Deck({ deck, seconds, heading: Heading = "h2" }: Shown & { readonly deck: DeckCard }) {
  const { t } = useTranslation("practice");
  const formats = useFormats();
  const { id, title, summary, items, skills, seen, share, open } = deck;
  return (
    <li
      className="flex scroll-mt-20 flex-col rounded-xl border border-line bg-surface p-4 target:border-2 target:border-jade sm:p-5"
      id={id}
    >
      <Heading className="text-lg">{title}</Heading>
      <p className="mt-1 text-ink-2">{summary}</p>
      <p className="mt-2 flex flex-wrap gap-1.5">
        {skills.map((skill) => (
          <Badge key={skill}>{skill}</Badge>
        ))}
      </p>
      <Progress
        className="mt-3"
        label={t("decks.progress", { title })}
        max={items}
        text={
          seen === 0
            ? `${t("decks.items", { count: items })} · ${t("decks.fresh")}`
            : t("decks.seen", { seen, total: items })
        }
        value={seen}
      />
      {share !== null && (
        <p className="mt-1 text-sm text-ink-2">{t("decks.share", { share: formats.percent(share) })}</p>
      )}
      <div className="mt-auto pt-4">
        {open ? (
          <div className="flex flex-wrap gap-2">
            <LinkButton to={`/drills/sittings/${open.id}`} variant="primary">
              {t("decks.continue", { next: open.answered + 1, total: open.total })}
            </LinkButton>
            <Form action={`/drills/${id}`} method="post">
              <input name="fresh" type="hidden" value="yes" />
              <Button type="submit" variant="quiet">
                {t("decks.restart")}
              </Button>
            </Form>
          </div>
        ) : (
          <Form action={`/drills/${id}`} method="post">
            <Button className="w-full sm:w-auto" type="submit" variant="primary">
              {t("decks.start")}
            </Button>
          </Form>
        )}
        <details className="mt-2">
          <summary className="min-h-11 py-2.5 text-sm text-ink-2">{t("decks.timed")}</summary>
          <Form action={`/drills/${id}`} className="grid justify-items-start gap-2 pb-1" method="post">
            <p className="text-sm">{t("decks.timedCost", { seconds })}</p>
            <input name="timed" type="hidden" value="yes" />
            {open && <input name="fresh" type="hidden" value="yes" />}
            <Button type="submit">{t("decks.timedStart")}</Button>
          </Form>
        </details>
      </div>
    </li>
  );
}

/** Review stands beside the drills: what was missed here comes back there. */
export function ReviewLink({ left }: { readonly left: number }) {
  const { t } = useTranslation("practice");
  return (
    <Link className="btn btn-secondary" prefetch="intent" to="/review">
      {t("decks.review")}
      {left > 0 && <Badge tone="amber">{left}</Badge>}
    </Link>
  );
}
