import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Figures } from "~/components/profile/Figures.tsx";
import { SkillGoals } from "~/components/profile/SkillGoals.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "profile", title: (t) => t("profile:title") } satisfies PageHandle;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  const person = requirePerson({ request, context });
  const { profile, coaching } = context.services;
  const [figures, goals] = await Promise.all([
    profile.figures(person.id, context.locale),
    coaching.goals.agreed(person.id),
  ]);
  return { ...figures, goals };
});

export default function Profile() {
  const { skill, stage, goals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("profile");
  return (
    <Page
      actions={
        <LinkButton to="/map" variant="quiet">
          {t("map.title")}
        </LinkButton>
      }
      eyebrow={t("private")}
      lead={t("lead")}
      title={t("title")}
      width="wide"
    >
      {skill.every(({ count }) => count === 0) && (
        <EmptyState
          action={
            <LinkButton to="/lessons" variant="primary">
              {t("toLessons")}
            </LinkButton>
          }
          icon="target"
          title={t("empty")}
        >
          {t("emptyHint")}
        </EmptyState>
      )}
      <SkillGoals goals={goals} />
      <Section title={t("skills")}>
        <Figures axis="skill" figures={skill} />
      </Section>
      <Section title={t("stages")}>
        <Figures axis="stage" figures={stage} />
      </Section>
      <p className="mt-8 max-w-[46rem] text-sm text-ink-2">{t("what")}</p>
    </Page>
  );
}
