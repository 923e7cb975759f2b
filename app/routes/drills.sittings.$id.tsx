import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Sitting, type SittingProblem } from "~/components/drills/Sitting.tsx";
import { keepUnsent, whyUnsent } from "~/components/forms/unsent.ts";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";

export const handle = { i18n: ["practice", "lesson"], title: (t) => t("practice:decks.title") } satisfies PageHandle;

type Asked = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

function sittingOf({ request, params, context }: Asked) {
  const { locale, timeZone } = context;
  const person = requirePerson({ request, context }).id;
  return { drilling: { person, locale, timeZone }, id: params.id ?? "" };
}

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const { drilling, id } = sittingOf(asked);
  const answered = digits.safeParse(new URL(asked.request.url).searchParams.get("answered"));
  return asked.context.services.drills.open(drilling, id, answered.success ? answered.data : null);
});

const act = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("answer"), place: digits, option: z.string().min(1).max(80).nullable().default(null) }),
  z.object({ intent: z.literal("next") }),
]);

export const action = answering(async (asked: ActionFunctionArgs) => {
  const { drilling, id } = sittingOf(asked);
  const { drills } = asked.context.services;
  const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  if (parsed.data.intent === "next") {
    await drills.next(drilling, id);
    return redirect(`/drills/sittings/${id}`);
  }
  const { place, option } = parsed.data;
  try {
    await drills.answer(drilling, id, { place, option });
    // The address says what is shown, so that a reload shows it again.
    return redirect(`/drills/sittings/${id}?answered=${place}`);
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    return data<SittingProblem>({ problem: "choose-one" }, { status: statusOf(error.code) });
  }
});

/** What cannot be sent stays on the page, where it can be sent again. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<SittingProblem>();
  } catch (error) {
    return { problem: whyUnsent(error) };
  }
}

export const shouldRevalidate = keepUnsent;

export default function SittingPage() {
  const sitting = useLoaderData<typeof loader>();
  const posted = useActionData<SittingProblem>();
  return <Sitting posted={posted ?? null} sitting={sitting} />;
}
