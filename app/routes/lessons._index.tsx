import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { LessonCards } from "~/components/lesson/LessonCards.tsx";
import { LessonsDone } from "~/components/lesson/LessonsDone.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "lesson", title: (t) => t("lesson:list.title") } satisfies PageHandle;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  const person = requirePerson({ request, context });
  return context.services.lessons.list(person.id, context.locale);
});

export default function Lessons() {
  const { t } = useTranslation("lesson");
  const { lessons, next } = useLoaderData<typeof loader>();
  const done = lessons.filter(({ state }) => state.kind === "completed").length;
  return (
    <Page
      eyebrow={done > 0 && t("list.progress", { done, total: lessons.length })}
      lead={t("list.lead")}
      title={t("list.title")}
    >
      {next === null && <LessonsDone none={lessons.length === 0} />}
      <LessonCards lessons={lessons} next={next} />
    </Page>
  );
}
