import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Room } from "~/components/live/Room.tsx";
import { isAppError } from "~/domain/errors.ts";
import { liveSessionId } from "~/domain/ids.ts";
import { answering } from "~/http/errors.ts";
import { askingOf } from "~/http/seats.ts";

export const handle = { i18n: "live", chrome: "focus", title: (t) => t("live:room.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const { seats, rooms } = asked.context.services.live;
  const asking = askingOf(asked);
  // Without a seat nothing is told of the session, not even whether there is one: PINs are the only way in.
  const room = await rooms.room(liveSessionId(asked.params.id ?? "")).catch(unlessNone);
  const seat = room && seats.seatOf(room, asking);
  if (!room || seat?.removedAt !== null) throw redirect("/join");
  return {
    session: room.id,
    mayRead: asking.person !== null,
    initial: { state: room.present(), count: room.count(), me: room.own(seat.id), host: null },
  };
});

function unlessNone(error: unknown): null {
  if (isAppError(error) && error.code === "not-found") return null;
  throw error;
}

/** The page follows by its stream from here on. */
export const shouldRevalidate = () => false;

export default function RoomPage() {
  const loaded = useLoaderData<typeof loader>();
  return <Room key={loaded.session} {...loaded} />;
}
