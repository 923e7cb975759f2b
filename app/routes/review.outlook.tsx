import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CapForm } from "~/components/review/CapForm.tsx";
import { OutlookChart } from "~/components/review/OutlookChart.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: "practice", title: (t) => t("practice:outlook.title") } satisfies PageHandle;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  const { services, locale, timeZone } = context;
  const person = requirePerson({ request, context });
  return { outlook: await services.reviews.outlook({ person, locale, timeZone }), caps: services.reviews.caps };
});

export const action = answering(async ({ request, context }: ActionFunctionArgs) => {
  const { services, locale, timeZone } = context;
  const person = requirePerson({ request, context });
  const cap = Number((await readForm(request)).get("cap"));
  await services.reviews.setCap({ person, locale, timeZone }, cap);
  return redirect("/review/outlook");
});

export default function Outlook() {
  const { outlook, caps } = useLoaderData<typeof loader>();
  const { t } = useTranslation("practice");
  const formats = useFormats();
  const { grades, recalled } = outlook.retention;
  return (
    <Page
      actions={
        <LinkButton to="/review" variant="quiet">
          {t("outlook.back")}
        </LinkButton>
      }
      lead={t("outlook.lead")}
      title={t("outlook.title")}
    >
      {outlook.cards === 0 ? (
        <EmptyState
          action={
            <LinkButton to="/lessons" variant="primary">
              {t("review.toLessons")}
            </LinkButton>
          }
          icon="calendar"
          title={t("outlook.empty")}
        />
      ) : (
        <>
          <p>{t("outlook.cards", { count: outlook.cards })}</p>
          <p className="mb-4">
            {grades === 0
              ? t("outlook.retentionNone")
              : t("outlook.retention", { count: grades, share: formats.percent(recalled / grades) })}
          </p>
          <OutlookChart days={outlook.days} />
          <p className="text-sm text-ink-2">{t("outlook.method")}</p>
        </>
      )}
      <CapForm cap={outlook.cap} caps={caps} />
    </Page>
  );
}
