import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { DrillItems } from "~/components/reports/DrillItems.tsx";
import { ReportLinks } from "~/components/reports/ReportLinks.tsx";
import { TurnItems } from "~/components/reports/TurnItems.tsx";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: ["reports", "room"], title: (t) => t("reports:items.title") } satisfies PageHandle;

/** `of=role-play:first-visit` as the form sends it, or `role-play=first-visit`, `drill=empathy` as links do. */
function sourceAsked(query: URLSearchParams) {
  for (const kind of ["role-play", "drill"] as const) {
    const of = query.get("of");
    const id = of?.startsWith(`${kind}:`) ? of.slice(kind.length + 1) : of === null ? query.get(kind) : null;
    if (id) return { kind, id };
  }
  return null;
}

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "see-reports");
  const { services, locale } = asked.context;
  return services.reports.items.open(viewer, sourceAsked(new URL(asked.request.url).searchParams), locale);
});

export default function Items() {
  const { sources, source, turns, items } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reports");
  return (
    <>
      <RoomLinks here="reports" />
      <Page lead={t("items.lead")} title={t("items.title")} width="wide">
        <ReportLinks cohort={null} here="items" />
        <Form className="flex flex-wrap items-end gap-3" method="get">
          <div className="grid gap-1">
            <label className="text-sm text-ink-2" htmlFor="of">
              {t("items.source")}
            </label>
            <select
              className="control min-w-64"
              defaultValue={`${source.kind}:${source.id}`}
              id="of"
              key={source.id}
              name="of"
            >
              {(["role-play", "drill"] as const).map((kind) => (
                <optgroup key={kind} label={t(kind === "drill" ? "items.drills" : "items.rolePlays")}>
                  {sources
                    .filter((one) => one.kind === kind)
                    .map(({ id, title }) => (
                      <option key={id} value={`${kind}:${id}`}>
                        {title}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
          <Button type="submit">{t("show")}</Button>
        </Form>
        <Section
          actions={
            source.kind === "role-play" ? (
              <LinkButton to={`/studio/${source.id}`} variant="quiet">
                {t("items.studio")}
              </LinkButton>
            ) : undefined
          }
          hint={source.kind === "drill" ? t("items.explain") : undefined}
          title={t(source.kind === "drill" ? "items.items" : "items.turns")}
        >
          {source.kind === "drill" ? <DrillItems items={items} name={source.title} /> : <TurnItems turns={turns} />}
        </Section>
      </Page>
    </>
  );
}
