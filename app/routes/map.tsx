import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { TopicCard } from "~/components/map/TopicCard.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "profile", title: (t) => t("profile:map.title") } satisfies PageHandle;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  const person = requirePerson({ request, context });
  return context.services.curriculum.map(person.id, context.locale);
});

export default function CurriculumMap() {
  const { stages, topics } = useLoaderData<typeof loader>();
  const { t } = useTranslation("profile");
  const sum = (of: "learned" | "points") => topics.reduce((all, topic) => all + topic[of], 0);
  return (
    <Page
      eyebrow={t("map.total", { learned: sum("learned"), points: sum("points") })}
      lead={t("map.lead")}
      title={t("map.title")}
      width="wide"
    >
      <ul aria-label={t("map.table")} className="grid gap-4 lg:grid-cols-2">
        {topics.map((topic) => (
          <TopicCard key={topic.id} stages={stages} topic={topic} />
        ))}
      </ul>
    </Page>
  );
}
