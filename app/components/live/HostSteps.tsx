import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { backAct, branchAct, itemAfter, nextAct, type Pressed, playAct } from "~/domain/session/host-acts.ts";
import type { RoomView } from "~/domain/session/view.ts";

interface HostStepsProps {
  readonly state: RoomView;
  readonly onPress: (pressed: Pressed) => void;
}

/** The buttons for what can be done now; the next step stands out. */
export function HostSteps({ state, onPress }: HostStepsProps) {
  const { t } = useTranslation("live");
  const { step, paused, item } = state;
  const next = nextAct(state);
  const back = backAct(state);
  const branch = branchAct(state);
  const play = step === "scene.revealed" ? playAct(state) : null;
  const open = step === "poll.open" || step === "scene.open";
  const closesAt = item && "vote" in item ? item.vote?.closesAt : null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button disabled={paused || back === null} onClick={() => onPress(back)}>
        {t("host.back")}
      </Button>
      <Button disabled={paused || next === null} onClick={() => onPress(next)} variant="primary">
        {t(`host.${nameOf(next, state)}`)}
      </Button>
      {open ? (
        <Button disabled={paused} onClick={() => onPress({ type: "close" })}>
          {t("host.close")}
        </Button>
      ) : null}
      {open && closesAt ? (
        <Button
          disabled={paused}
          onClick={() =>
            onPress({ type: "timer", seconds: Math.max(1, Math.round((closesAt - state.now) / 1000)) + 30 })
          }
        >
          {t("host.more")}
        </Button>
      ) : null}
      {play ? (
        <Button disabled={paused} onClick={() => onPress(play)}>
          {t("host.play")}
        </Button>
      ) : null}
      {branch && step !== "scene.branch" ? (
        <Button disabled={paused} onClick={() => onPress(branch)}>
          {t("host.branch")}
        </Button>
      ) : null}
      <Button className="ml-auto" disabled={paused} onClick={() => onPress(itemAfter(state, "skip"))} variant="quiet">
        {t("host.skip")}
      </Button>
    </div>
  );
}

function nameOf(next: Pressed, { step }: RoomView) {
  if (step === "lobby") return "begin";
  switch (next?.type) {
    case "ask":
    case "reveal":
    case "why":
    case "gather":
      return next.type;
    case "play":
    case "choose":
      return "play";
    case "go":
      return "nextItem";
    case "ask-end":
      return "end";
    default:
      return "next";
  }
}
