import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Join } from "~/components/live/Join.tsx";
import { isAppError } from "~/domain/errors.ts";
import { guestForm, pinText } from "~/domain/forms/live.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { askingOf, seatCookie } from "~/http/seats.ts";

export const handle = { i18n: "live", chrome: "bare", title: (t) => t("live:join.title") } satisfies PageHandle;

const pinOf = ({ params, request }: Pick<LoaderFunctionArgs, "params" | "request">): string =>
  params.pin ?? new URL(request.url).searchParams.get("pin") ?? "";

/** The session of a PIN; a PIN that is none counts against the address, so that they can't all be tried. */
async function sessionOf(asked: Pick<LoaderFunctionArgs, "params" | "request" | "context">) {
  const typed = pinOf(asked);
  const pin = pinText.safeParse(typed);
  const { limits, services, address } = asked.context;
  if (!pin.success) return { typed, session: null };
  await limits.pins.use(address);
  const session = await services.live.seats.byPin(pin.data);
  if (session) await limits.pins.reward(address);
  return { typed: pin.data, session };
}

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const { person } = askingOf(asked);
  const shown = { name: person?.name ?? null };
  try {
    const { typed, session } = await sessionOf(asked);
    const problem = typed !== "" && session === null ? ("wrong" as const) : null;
    return data({ ...shown, pin: typed, session, problem }, { status: problem ? 404 : 200 });
  } catch (error) {
    if (!isAppError(error) || error.code !== "rate-limited") throw error;
    return data({ ...shown, pin: pinOf(asked), session: null, problem: "tooMany" as const }, { status: 429 });
  }
});

export const action = answering(async (asked: ActionFunctionArgs) => {
  const { services, origin } = asked.context;
  const name = (await readForm(asked.request)).get("name");
  const typed = typeof name === "string" ? name : "";
  const { session } = await sessionOf(asked);
  if (!session) return data({ name: typed, problem: "wrong" as const, field: null }, { status: 404 });
  const asking = askingOf(asked);
  const guest = guestForm.safeParse({ name: typed });
  if (!asking.person && !guest.success) {
    const field = guest.error.issues[0]?.message ?? "required";
    return data({ name: typed, problem: null, field }, { status: 400 });
  }
  try {
    const { token } = await services.live.seats.join(session.id, asking, guest.data?.name ?? "");
    const headers = new Headers();
    if (token !== null) headers.set("Set-Cookie", seatCookie(session.id, token, origin));
    return redirect(`/sessions/${session.id}/room`, { headers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const problem = error.code === "forbidden" ? ("removed" as const) : ("wrong" as const);
    return data({ name: typed, problem, field: null }, { status: statusOf(error.code) });
  }
});

export default function JoinPage() {
  return <Join answer={useActionData<typeof action>()} {...useLoaderData<typeof loader>()} />;
}
