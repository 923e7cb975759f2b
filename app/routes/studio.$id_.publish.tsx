import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { flashing } from "~/components/layout/flash.ts";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import type { PublishRefusal } from "~/components/studio/shelf/PublishForm.tsx";
import { PublishPage, type PublishView } from "~/components/studio/shelf/PublishPage.tsx";
import { keepNote } from "~/components/studio/shelf/shelf-result.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import type { Locale } from "~/domain/locale.ts";
import { summarise } from "~/domain/scenario/effect.ts";
import type { Problem } from "~/domain/scenario/problem.ts";
import { shown } from "~/domain/studio/document.ts";
import { mostMoved, type Preview } from "~/domain/studio/preview.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { revisionText, syllabusNames } from "~/http/studio.ts";

export const handle = {
  i18n: ["shelf", "draft"],
  title: (t) => t("shelf:publish.titleBare"),
} satisfies PageHandle;

/** So many attempts are listed before somebody asks for all of them. */
const FIRST_ATTEMPTS = 50;
/** The editor has all problems with a way to each; here is what they are like. */
const FIRST_PROBLEMS = 30;

function countsOf({ errors, effects }: Preview): PublishView["counts"] {
  if (errors.length > 0) return null;
  const { passNow, passNoLonger, largest, ...counts } = summarise(effects.map(({ effect }) => effect));
  return {
    ...counts,
    passNow: passNow.length,
    passNoLonger: passNoLonger.length,
    largest: largest?.moved ?? null,
  };
}

function findings(problems: readonly Problem<string>[], locale: Locale) {
  return {
    count: problems.length,
    problems: problems
      .slice(0, FIRST_PROBLEMS)
      .map(({ at, line, message, path }) => ({ at, line, message: message[locale], path: path ?? null })),
  };
}

export const loader = answering(async ({ context, request, params }: LoaderFunctionArgs): Promise<PublishView> => {
  const author = requireAbility({ context, request }, "write-scenarios");
  const { services, locale } = context;
  const id = params.id ?? "";
  const [preview, names] = await Promise.all([
    services.studio.versions.preview(author, id, locale, { signal: request.signal }),
    syllabusNames(context),
  ]);
  const { title, revision, next, present, archived, pending, changes, errors, warnings } = preview;
  const all = new URL(request.url).searchParams.has("all");
  return {
    ...{ id, revision, next, present, archived, pending, changes, names },
    title: shown(title, locale),
    errors: findings(errors, locale),
    warnings: findings(warnings, locale),
    counts: countsOf(preview),
    effects: mostMoved(preview.effects).slice(0, all ? undefined : FIRST_ATTEMPTS),
  };
});

const asked = z.object({ revision: revisionText, note: z.string().max(10_000) });

export const action = answering(async ({ context, request, params }: ActionFunctionArgs) => {
  const author = requireAbility({ context, request }, "write-scenarios");
  const { versions } = context.services.studio;
  const parsed = asked.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const { revision, note } = parsed.data;
  const id = params.id ?? "";
  const refuse = (problem: PublishRefusal["problem"], status: number) => {
    const refusal: PublishRefusal = { problem, note };
    return data(refusal, { status });
  };
  try {
    const { ok } = await versions.publish(author, id, revision, note);
    if (!ok) return refuse("errors", statusOf("draft-changed"));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === "draft-changed") return refuse("changed", statusOf(error.code));
    if (error.code === "bad-input") return refuse("note", statusOf(error.code));
    throw error;
  }
  return redirect(`/studio/${id}/versions`, { headers: { "Set-Cookie": flashing("scenario-published") } });
});

export const clientAction = keepNote;

/** A draft that somebody else has saved since is shown as it is now; what was not sent must not take the page away. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) => {
  if (actionResult?.problem === "offline" || actionResult?.problem === "server") return false;
  return actionResult?.problem !== undefined || defaultShouldRevalidate;
};

export default function PublishRoute() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<PublishRefusal>();
  return <PublishPage refusal={refusal} view={view} />;
}
