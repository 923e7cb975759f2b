import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Host } from "~/components/live/Host.tsx";
import { liveSessionId } from "~/domain/ids.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { joinCode } from "~/http/seats.ts";

export const handle = { i18n: "live", chrome: "focus", title: (t) => t("live:host.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const person = requireAbility(asked, "host-sessions");
  const { plans, rooms } = asked.context.services.live;
  const id = liveSessionId(asked.params.id ?? "");
  const { phase, pin } = await plans.hosted(person, id);
  if (phase === "planned") throw redirect(`/sessions/${id}/plan`);
  const room = await rooms.room(id);
  return {
    ...{ session: id, pin },
    code: await joinCode(asked.context.origin, pin ?? ""),
    initial: { state: room.present(), count: room.count(), me: null, host: room.host() },
  };
});

/** The page follows by its stream from here on. */
export const shouldRevalidate = () => false;

export default function HostPage() {
  const loaded = useLoaderData<typeof loader>();
  return <Host key={loaded.session} {...loaded} />;
}
