import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { CopyField } from "~/components/ui/CopyField.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { ErrorCode } from "~/domain/errors.ts";
import type { InvitationId } from "~/domain/ids.ts";

interface RenewDialogProps {
  /** The invitation to be given a new link; null while the dialog is closed. */
  readonly invitation: InvitationId | null;
  readonly onClose: () => void;
}

type Answer = { renewed: InvitationId; link: string } | { error: ErrorCode };

/** Asks, then shows the new link, once. */
export function RenewDialog({ invitation, onClose }: RenewDialogProps) {
  const { t } = useTranslation(["people", "common", "errors"]);
  const fetcher = useFetcher<Answer>({ key: `renew-${invitation}` });
  const link = fetcher.data && "link" in fetcher.data ? fetcher.data.link : null;
  return (
    <Dialog
      description={link === null ? t("renew.text") : undefined}
      onClose={onClose}
      open={invitation !== null}
      title={t(link === null ? "renew.title" : "renew.madeTitle")}
    >
      {link === null ? (
        <fetcher.Form action="/people?index" className="grid gap-4" method="post">
          {fetcher.data && "error" in fetcher.data ? (
            <Notice tone="problem">{t(`errors:code.${fetcher.data.error}`)}</Notice>
          ) : null}
          <input name="invitation" type="hidden" value={invitation ?? ""} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>{t("renew.keep")}</Button>
            <Button
              name="intent"
              pending={fetcher.state !== "idle" && t("renew.pending")}
              type="submit"
              value="renew"
              variant="primary"
            >
              {t("renew.confirm")}
            </Button>
          </div>
        </fetcher.Form>
      ) : (
        <div className="grid gap-4">
          <p role="status">{t("renew.made")}</p>
          <CopyField label={t("invite.link")} text={link} />
          <div className="flex justify-end">
            <Button onClick={onClose}>{t("renew.done")}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
