import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RolePlayCardItem } from "~/components/roleplay/RolePlayCardItem.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { may } from "~/domain/people.ts";
import { learnerOf } from "~/http/context.ts";

export const handle = { i18n: "roleplay", title: (t) => t("roleplay:list.title") } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer, locale, services } = context;
  return {
    cards: await services.rolePlays.list(learnerOf(viewer), locale),
    writes: viewer.kind === "person" && may(viewer.person.role, "write-scenarios"),
  };
}

export default function RolePlaysPage() {
  const { cards, writes } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["roleplay", "common"]);
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t("list.title")}</h1>
        {writes && (
          <LinkButton to="/studio">
            <Icon name="pencil" size={18} />
            {t("common:nav.studio")}
          </LinkButton>
        )}
      </div>
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
