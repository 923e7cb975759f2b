import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Observations } from "~/components/profile/Observations.tsx";
import { SkillGoals } from "~/components/profile/SkillGoals.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { AppError } from "~/domain/errors.ts";
import { AXES } from "~/domain/practice/evidence.ts";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "profile" } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.figure.name} · Rapport` : "Rapport" },
];

export const loader = answering(async ({ request, params, context }: LoaderFunctionArgs) => {
  const person = requirePerson({ request, context });
  const axis = AXES.find((one) => one === params.axis);
  if (!axis) throw new AppError("not-found", `no axis ${params.axis}`);
  const after = new URL(request.url).searchParams.get("after");
  const { profile, coaching } = context.services;
  const id = params.id ?? "";
  const [details, goals] = await Promise.all([
    profile.details(person.id, axis, id, context.locale, after),
    coaching.goals.agreed(person.id),
  ]);
  return { ...details, goals: goals.filter(({ skill }) => axis === "skill" && skill === id) };
});

export default function FigureDetails() {
  const { figure, observations, next, goals } = useLoaderData<typeof loader>();
  const { t } = useTranslation("profile");
  const formats = useFormats();
  const { count, share, name } = figure;
  const lead =
    count === 0
      ? t("details.leadNone")
      : share === null
        ? t("details.leadFew", { count })
        : `${formats.percent(share)} · ${t("details.lead", { count })}`;
  return (
    <Page
      actions={
        <LinkButton to="/profile" variant="quiet">
          {t("details.back")}
        </LinkButton>
      }
      lead={lead}
      title={name}
    >
      <SkillGoals goals={goals} />
      <Observations observations={observations} />
      {next && (
        <div className="mt-5">
          <LinkButton to={`?after=${encodeURIComponent(next)}`}>{t("details.more")}</LinkButton>
        </div>
      )}
    </Page>
  );
}
