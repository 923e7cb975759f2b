import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  type ShouldRevalidateFunction,
  useLoaderData,
} from "@remix-run/react";
import { z } from "zod";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Conversation } from "~/components/roleplay/Conversation.tsx";
import type { PlayResult } from "~/components/roleplay/play-result.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { attemptId } from "~/domain/ids.ts";
import { requireLearner, statusOf, toResponse } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";

export const handle = { i18n: "roleplay", chrome: "focus" } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `${shown.view.scenario.title} · Rapport` : "Rapport" },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { params, context } = asked;
  const view = await context.services.play
    .open(requireLearner(asked), attemptId(params.id ?? ""), context.locale)
    .catch(toResponse);
  return { view };
}

const act = z.union([
  z.object({ choice: z.string().max(60), seq: digits }).transform((given) => ({ intent: "answer" as const, ...given })),
  z.object({ intent: z.literal("rewind"), seq: digits, to: digits }),
  z.object({ intent: z.enum(["hint-1", "hint-2"]), seq: digits }),
]);

export async function action(asked: ActionFunctionArgs) {
  const { params, context } = asked;
  const { play } = context.services;
  const { locale } = context;
  const id = attemptId(params.id ?? "");
  const learner = requireLearner(asked);
  try {
    const parsed = act.safeParse(Object.fromEntries(await readForm(asked.request)));
    if (!parsed.success) throw new AppError("bad-input");
    const given = parsed.data;
    const { view, refused } = await (given.intent === "answer"
      ? play.answer(learner, id, given.seq, given.choice, locale)
      : given.intent === "rewind"
        ? play.rewind(learner, id, given.seq, given.to, locale)
        : play.hint(learner, id, given.seq, given.intent === "hint-1" ? 1 : 2, locale));
    const result: PlayResult = { view, problem: refused && "stale" };
    return data(result, { status: refused ? 409 : 200 });
  } catch (error) {
    if (!isAppError(error) || error.code === "not-found") return toResponse(error);
    const view = await play.open(learner, id, locale).catch(toResponse);
    const result: PlayResult = { view, problem: "other" };
    return data(result, { status: statusOf(error.code) });
  }
}

/** A dropped connection leaves the conversation where it is: the same answer can be sent again, it counts once. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<PlayResult> {
  try {
    return await serverAction<PlayResult>();
  } catch (error) {
    // A redirect leads to the sign-in page: whoever began this conversation is no longer signed in.
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status === 404)) throw error;
    return { view: null, problem: error instanceof TypeError ? "offline" : "server" };
  }
}

/** An act brings the present state with it, or could not reach the server: either way there is nothing to ask for. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult ? false : defaultShouldRevalidate;

export default function AttemptPage() {
  const { view } = useLoaderData<typeof loader>();
  return <Conversation key={view.id} loaded={view} />;
}
