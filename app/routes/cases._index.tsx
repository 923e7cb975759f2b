import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CaseFilters, CaseLinks, CaseList } from "~/components/cases/CaseLists.tsx";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { AppError } from "~/domain/errors.ts";
import { may } from "~/domain/people.ts";
import { requireAbility, requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { digits } from "~/http/forms.ts";
import { syllabusNames } from "~/http/studio.ts";

export const handle = { i18n: ["cases", "room"], title: (t) => t("cases:title") } satisfies PageHandle;

const query = z.object({
  view: z.enum(["library", "mine", "review"]).default("library"),
  q: z.string().max(100).default(""),
  stage: z.string().max(40).default(""),
  skill: z.string().max(40).default(""),
  page: digits.default(1),
});

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requirePerson(asked);
  const parsed = query.safeParse(Object.fromEntries(new URL(asked.request.url).searchParams));
  if (!parsed.success) throw new AppError("not-found", "no such view");
  const { view, ...filter } = { ...parsed.data, page: Math.max(1, parsed.data.page) };
  const { cases } = asked.context.services;
  const names = await syllabusNames(asked.context);
  const shared = { view, filter, ...names, reviews: may(viewer.role, "review-cases") };
  if (view === "mine") return { ...shared, next: null, cases: (await cases.own(viewer)).map((found) => card(found)) };
  if (view === "review") {
    const waiting = await cases.toReview(requireAbility(asked, "review-cases"));
    return { ...shared, next: null, cases: waiting.map(({ found, author }) => card(found, author)) };
  }
  const { next, cases: found } = await cases.library(filter);
  return { ...shared, next, cases: found.map((one) => card(one)) };
});

type Found = Awaited<ReturnType<LoaderFunctionArgs["context"]["services"]["cases"]["own"]>>[number];

function card(
  { id, title, situation, stage, skills, state, proposedAt, updatedAt }: Found,
  author: string | null = null,
) {
  const about = situation.length > 160 ? `${situation.slice(0, 160)}…` : situation;
  return { id, title, about, stage, skills, state, proposed: proposedAt !== null, at: updatedAt, author };
}

export default function CasesPage() {
  const { view, filter, stages, skills, reviews, cases, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["cases", "common"]);
  const filtered = filter.q !== "" || filter.stage !== "" || filter.skill !== "";
  const empty = view === "library" && filtered ? "filtered" : view;
  const to = (page: number) => {
    const { q, stage, skill } = filter;
    return `/cases?${new URLSearchParams({ q, stage, skill, page: String(page) })}`;
  };
  return (
    <>
      {reviews && <RoomLinks here="cases" />}
      <Page
        actions={
          <LinkButton to="/cases/new" variant="primary">
            {t("write")}
          </LinkButton>
        }
        lead={t("lead")}
        title={t("title")}
        width="wide"
      >
        <CaseLinks here={view} reviews={reviews} />
        {view === "library" && <CaseFilters filter={filter} skills={skills} stages={stages} />}
        {cases.length === 0 ? (
          <EmptyState icon="notebook-pen" title={t(`empty.${empty}`)}>
            {t(`empty.${empty}Hint`)}
          </EmptyState>
        ) : (
          <CaseList cases={cases} skills={skills} stages={stages} withState={view !== "library"} />
        )}
        <div className="mt-4 flex flex-wrap justify-between gap-3">
          {filter.page > 1 ? <LinkButton to={to(1)}>{t("common:action.firstPage")}</LinkButton> : <span />}
          {next !== null && <LinkButton to={to(next)}>{t("common:action.next")}</LinkButton>}
        </div>
      </Page>
    </>
  );
}
