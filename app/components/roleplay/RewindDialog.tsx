import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";

interface RewindDialogProps {
  /** 0-based turn to go back to; null while nothing is asked. */
  readonly to: number | null;
  readonly turns: number;
  readonly onConfirm: (to: number) => void;
  readonly onCancel: () => void;
}

/** Says what is put away before it is. */
export function RewindDialog({ to, turns, onConfirm, onCancel }: RewindDialogProps) {
  const { t } = useTranslation("roleplay");
  const { t: common } = useTranslation("common");
  return (
    <Dialog onClose={onCancel} open={to !== null} title={t("play.rewindTitle", { turn: (to ?? 0) + 1 })}>
      <p>{t("play.rewindText", { count: turns - (to ?? 0) })}</p>
      <div className="mt-4 flex flex-wrap justify-end gap-2.5">
        <Button onClick={onCancel}>{common("action.cancel")}</Button>
        <Button onClick={() => to !== null && onConfirm(to)} variant="primary">
          {t("play.rewindConfirm")}
        </Button>
      </div>
    </Dialog>
  );
}
