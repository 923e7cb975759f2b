import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { errorPage } from "./error-page.ts";
import { Page } from "./Page.tsx";

/** What happened, what was kept, what to do. Never what went wrong inside: that is in the server's log. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation("errors");
  const { pathname, search } = useLocation();
  const key = errorPage(error);
  const mayPass = key === "404" || key === "403";
  return (
    <Page eyebrow={isRouteErrorResponse(error) ? error.status : null} title={t(`page.${key}.title`)} width="form">
      <p>{t(`page.${key}.text`)}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {key === "401" ? (
          <LinkButton to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} variant="primary">
            {t("page.signIn")}
          </LinkButton>
        ) : null}
        {mayPass || key === "401" ? null : (
          <Button onClick={() => window.location.reload()} variant="primary">
            {t("page.reload")}
          </Button>
        )}
        <LinkButton reloadDocument to="/" variant={mayPass ? "primary" : "secondary"}>
          {t("page.home")}
        </LinkButton>
      </div>
    </Page>
  );
}
