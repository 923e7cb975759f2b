import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { ErrorCode } from "~/domain/errors.ts";
import { useVersionName } from "./version-name.ts";

interface RestoreDialogProps {
  readonly id: string;
  /** The version that is to be the draft; null while the dialog is closed. */
  readonly number: number | null;
  /** The draft that would be replaced. */
  readonly revision: number;
  readonly onClose: () => void;
}

type Refused = { readonly error: ErrorCode } | { readonly problem: "offline" | "server" };

/** Asks before the draft is replaced by an earlier version, and offers to keep it as a file. */
export function RestoreDialog({ id, number, revision, onClose }: RestoreDialogProps) {
  const { t } = useTranslation(["shelf", "errors"]);
  const nameOf = useVersionName();
  const version = nameOf(number);
  const fetcher = useFetcher<Refused>({ key: `restore-${number}` });
  const refused = fetcher.data;
  return (
    <Dialog
      description={t("restore.text", { version })}
      onClose={onClose}
      open={number !== null}
      role="alertdialog"
      title={t("restore.title")}
    >
      <fetcher.Form className="grid gap-4" method="post">
        {refused && (
          <Notice tone="problem">
            {"error" in refused ? t(`errors:code.${refused.error}`) : t(`unsent.${refused.problem}`)}
          </Notice>
        )}
        <input name="number" type="hidden" value={number ?? ""} />
        <input name="revision" type="hidden" value={revision} />
        <a className="btn btn-secondary" download href={`/studio/${id}/file.yaml`}>
          <Icon name="download" size={18} />
          {t("restore.export")}
        </a>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{t("restore.keep")}</Button>
          <Button pending={fetcher.state !== "idle" && t("restore.pending")} type="submit" variant="danger">
            {t("restore.confirm")}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
