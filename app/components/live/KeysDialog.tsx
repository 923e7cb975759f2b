import { useTranslation } from "react-i18next";
import { Dialog } from "~/components/ui/Dialog.tsx";
import type { HostKey } from "./use-host-keys.ts";

const KEYS: readonly HostKey[] = ["next", "back", "reveal", "majority", "branch", "skip", "pause", "full", "help"];

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation("live");
  return (
    <Dialog onClose={onClose} open={open} title={t("keys.title")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map((key) => (
          <div className="contents" key={key}>
            <dt>
              <kbd className="rounded border border-line-strong bg-sunken px-2">{t(`keys.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.meaning.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
