import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomCards } from "~/components/room/RoomCards.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "room", title: (t) => t("room:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-people");
  const { services, locale, timeZone } = asked.context;
  return services.room.open(viewer, locale, timeZone);
});

export default function RoomPage() {
  const { t } = useTranslation("room");
  return (
    <>
      <RoomLinks />
      <Page lead={t("lead")} title={t("title")} width="wide">
        <RoomCards room={useLoaderData<typeof loader>()} />
      </Page>
    </>
  );
}
