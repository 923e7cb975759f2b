import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { showToast } from "~/components/ui/toasts.ts";
import type { ShelfRow } from "~/domain/studio/shelf.ts";
import type { ArchiveResult } from "./shelf-result.ts";

interface ArchiveDialogProps {
  /** The scenario to be taken off the shelf; null while the dialog is closed. */
  readonly row: ShelfRow | null;
  readonly onClose: () => void;
}

export function ArchiveDialog({ row, onClose }: ArchiveDialogProps) {
  const { t } = useTranslation("shelf");
  const fetcher = useFetcher<ArchiveResult>({ key: `archive-${row?.id}` });
  const answer = fetcher.data;
  // An answer of earlier, before the scenario was put back, is no answer to this.
  const done = row !== null && fetcher.state === "idle" && answer !== undefined && "archived" in answer && row.archived;
  useEffect(() => {
    if (!done) return;
    showToast(t("archive.done"));
    onClose();
  }, [done, onClose, t]);
  return (
    <Dialog
      description={t("archive.text")}
      onClose={onClose}
      open={row !== null}
      role="alertdialog"
      title={t("archive.title", { title: row?.title || t("untitled") })}
    >
      <fetcher.Form className="grid gap-4" method="post">
        {answer && "problem" in answer ? <Notice tone="problem">{t(`unsent.${answer.problem}`)}</Notice> : null}
        <input name="id" type="hidden" value={row?.id ?? ""} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{t("archive.keep")}</Button>
          <Button
            name="intent"
            pending={fetcher.state !== "idle" && t("archive.pending")}
            type="submit"
            value="archive"
            variant="primary"
          >
            {t("archive.confirm")}
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
