import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import type { HostAct } from "~/domain/session/events.ts";
import type { RoomView } from "~/domain/session/view.ts";
import type { Asking } from "./use-host.ts";

interface HostDialogsProps {
  readonly state: RoomView;
  readonly asking: Asking;
  readonly onDismiss: () => void;
  readonly onAct: (act: HostAct) => void;
}

/** What is asked before something is done: which reply to play, and whether to end. */
export function HostDialogs({ state, asking, onDismiss, onAct }: HostDialogsProps) {
  const { t } = useTranslation("live");
  const vote = state.item?.kind === "scenario" ? state.item.vote : null;
  return (
    <>
      <Dialog onClose={onDismiss} open={asking?.kind === "choose"} title={t("host.choose")}>
        <div className="grid gap-3">
          {(vote?.options ?? []).map(({ id, text }) => (
            <Button className="text-left" key={id} onClick={() => onAct({ type: "play", choice: id })}>
              {text}
              {vote?.counts ? ` (${t("vote.votes", { count: vote.counts[id] ?? 0 })})` : ""}
            </Button>
          ))}
        </div>
      </Dialog>
      <Dialog
        description={t("host.endText")}
        onClose={onDismiss}
        open={asking?.kind === "end"}
        role="alertdialog"
        title={t("host.endAsk")}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onDismiss}>{t("host.endKeep")}</Button>
          <Button onClick={() => onAct({ type: "end" })} variant="danger">
            {t("host.end")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
