import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { Offered } from "~/domain/practice/objections.ts";

interface OffersProps {
  readonly lessons: readonly Offered[];
  readonly decks: readonly Offered[];
  /** Where signing in leads back to. */
  readonly next: string;
}

/** To a visitor: what an account opens, and the way to it. */
export function Offers({ lessons, decks, next }: OffersProps) {
  const { t } = useTranslation("objections");
  return (
    <>
      <Section title={t("decks.title")}>
        <List offers={decks} />
      </Section>
      <Section title={t("lessons.title")}>
        <List offers={lessons} />
      </Section>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton to={`/sign-in?next=${encodeURIComponent(next)}`}>{t("signIn.go")}</LinkButton>
        <p className="text-ink-2">{t("signIn.text")}</p>
      </div>
    </>
  );
}

function List({ offers }: { readonly offers: readonly Offered[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      {offers.map(({ id, title, summary }) => (
        <Card as="li" key={id}>
          <h3 className="flex items-start gap-2 text-lg">
            <Icon className="mt-1.5 shrink-0 text-ink-3" name="lock" size={16} />
            {title}
          </h3>
          <p className="mt-1 text-ink-2">{summary}</p>
        </Card>
      ))}
    </ul>
  );
}
