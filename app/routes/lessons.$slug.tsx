import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { keepUnsent, whyUnsent } from "~/components/forms/unsent.ts";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { LessonReader } from "~/components/lesson/LessonReader.tsx";
import lessonStyles from "~/components/lesson/lesson.css?url";
import { ALL_WELL, type LessonResult } from "~/components/lesson/lesson-result.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { requirePerson } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readAnswer, readForm } from "~/http/forms.ts";

export const handle = { i18n: "lesson" } satisfies PageHandle;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: lessonStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: lesson }) => [
  { title: lesson ? `${lesson.title} · Rapport` : "Rapport" },
];

type Asked = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

function readingOf({ request, params, context }: Asked) {
  return { person: requirePerson({ request, context }).id, slug: params.slug ?? "", locale: context.locale };
}

export const loader = answering(async (asked: LoaderFunctionArgs) =>
  asked.context.services.lessons.open(readingOf(asked)),
);

const name = z.string().min(1).max(80);
const act = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("answer"),
    exercise: name,
    key: name.max(64),
  }),
  z.object({ intent: z.enum(["reflection", "complete", "skip"]), text: z.string() }),
]);

export const action = answering(async (asked: ActionFunctionArgs) => {
  const { lessons } = asked.context.services;
  const reading = readingOf(asked);
  const form = await readForm(asked.request);
  const parsed = act.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const given = parsed.data;
  try {
    if (given.intent === "answer") {
      const { exercise, key } = given;
      await lessons.answer(reading, { exercise, key, fields: readAnswer(form) });
    } else {
      if (given.text.trim() !== "" || given.intent === "reflection") await lessons.saveReflection(reading, given.text);
      if (given.intent !== "reflection") {
        await lessons.complete(reading, { skipReflection: given.intent === "skip" });
        const { locale, timeZone, services } = asked.context;
        await services.reviews.learn({ person: requirePerson(asked), locale, timeZone });
      }
    }
    return data(ALL_WELL);
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    // Of an exercise, what was chosen is asked for anew; what was written is not.
    const text = form.get("text");
    const written = typeof text === "string" && text !== "" ? text : null;
    return data<LessonResult>({ fields: error.fields, problem: null, text: written }, { status: statusOf(error.code) });
  }
});

/** What cannot be sent stays on the page, where it can be sent again. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<LessonResult> {
  try {
    return await serverAction<LessonResult>();
  } catch (error) {
    return { ...ALL_WELL, problem: whyUnsent(error) };
  }
}

export const shouldRevalidate = keepUnsent;

export default function LessonPage() {
  const lesson = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return <LessonReader key={lesson.slug} lesson={lesson} posted={posted} />;
}
