import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeckCards, ReviewLink } from "~/components/drills/DeckCards.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { SECONDS_AN_ITEM } from "~/domain/practice/sitting.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "practice", title: (t) => t("practice:decks.title") } satisfies PageHandle;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  const person = requirePerson({ request, context });
  const { services, locale, timeZone } = context;
  const [decks, left] = await Promise.all([
    services.drills.list({ person: person.id, locale, timeZone }),
    services.reviews.leftToday({ person, locale, timeZone }),
  ]);
  return { decks, left, seconds: SECONDS_AN_ITEM };
});

export default function Drills() {
  const { t } = useTranslation("practice");
  const { decks, left, seconds } = useLoaderData<typeof loader>();
  return (
    <Page
      actions={
        <div className="flex flex-wrap gap-2">
          <LinkButton to="/objections" variant="quiet">
            {t("decks.objections")}
          </LinkButton>
          <ReviewLink left={left} />
        </div>
      }
      lead={t("decks.lead")}
      title={t("decks.title")}
      width="wide"
    >
      {decks.length === 0 ? (
        <EmptyState
          action={<LinkButton to="/lessons">{t("review.toLessons")}</LinkButton>}
          icon="target"
          title={t("decks.empty")}
        >
          {t("decks.emptyHint")}
        </EmptyState>
      ) : (
        <DeckCards decks={decks} seconds={seconds} />
      )}
    </Page>
  );
}
