import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { showToast } from "~/components/ui/toasts.ts";
import type { ErrorCode } from "~/domain/errors.ts";
import type { InvitationId } from "~/domain/ids.ts";

interface RevokeDialogProps {
  /** The invitation to be revoked; null while the dialog is closed. */
  readonly invitation: InvitationId | null;
  readonly onClose: () => void;
}

export function RevokeDialog({ invitation, onClose }: RevokeDialogProps) {
  const { t } = useTranslation(["people", "common", "errors"]);
  const fetcher = useFetcher<{ revoked: InvitationId } | { error: ErrorCode }>({ key: `revoke-${invitation}` });
  const revoked = fetcher.data && "revoked" in fetcher.data ? fetcher.data.revoked : null;

  useEffect(() => {
    if (revoked === null || revoked !== invitation) return;
    showToast(t("common:flash.invitation-revoked"));
    onClose();
  }, [revoked, invitation, onClose, t]);

  return (
    <Dialog
      description={t("revoke.text")}
      onClose={onClose}
      open={invitation !== null}
      role="alertdialog"
      title={t("revoke.title")}
    >
      <fetcher.Form className="grid gap-4" method="post">
        {fetcher.data && "error" in fetcher.data ? (
          <Notice tone="problem">{t(`errors:code.${fetcher.data.error}`)}</Notice>
        ) : null}
        <input name="invitation" type="hidden" value={invitation ?? ""} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{t("revoke.keep")}</Button>
          <Button
            name="intent"
            pending={fetcher.state !== "idle" && t("revoke.pending")}
            type="submit"
            value="revoke"
            variant="danger"
          >
            {t("revoke.confirm")}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
