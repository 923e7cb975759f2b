import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import type { InvitationState } from "~/domain/people.ts";

/** Why a link makes no account (any more), and what to do. */
export function ClosedInvitation({ state }: { readonly state: Exclude<InvitationState, "open"> | "unknown" }) {
  const { t } = useTranslation("account");
  return (
    <Page title={t(`invite.${state}.title`)} width="form">
      <p>{t(`invite.${state}.text`)}</p>
      <div className="mt-6">
        {state === "accepted" ? (
          <LinkButton to="/sign-in" variant="primary">
            {t("invite.signIn")}
          </LinkButton>
        ) : (
          <LinkButton to="/">{t("invite.home")}</LinkButton>
        )}
      </div>
    </Page>
  );
}
