import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RolePlayCardItem } from "~/components/roleplay/RolePlayCardItem.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { learnerOf } from "~/http/context.ts";

export const handle = { i18n: "roleplay", title: (t) => t("roleplay:list.title") } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  return { cards: await context.services.rolePlays.list(learnerOf(context.viewer), context.locale) };
}

export default function RolePlaysPage() {
  const { cards } = useLoaderData<typeof loader>();
  const { t } = useTranslation("roleplay");
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8">
      <h1>{t("list.title")}</h1>
      <p className="mt-2 max-w-2xl text-ink-2">{t("list.intro")}</p>
      <LinkButton className="mt-4" to="/objections">
        {t("list.objections")}
      </LinkButton>
      {cards.length === 0 && (
        <div className="mt-6">
          <EmptyState icon="messages-square" title={t("list.empty")} />
        </div>
      )}
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {cards.map((card) => (
          <RolePlayCardItem card={card} key={card.id} />
        ))}
      </ul>
    </div>
  );
}
