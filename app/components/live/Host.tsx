import { Link } from "@remix-run/react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import { backAct, branchAct, itemAfter, nextAct, pauseAct, playAct, revealAct } from "~/domain/session/host-acts.ts";
import { ConnectionLine } from "./ConnectionLine.tsx";
import type { Feed } from "./feed.ts";
import { HostAgenda } from "./HostAgenda.tsx";
import { HostBar } from "./HostBar.tsx";
import { HostDialogs } from "./HostDialogs.tsx";
import { HostItem } from "./HostItem.tsx";
import { HostSteps } from "./HostSteps.tsx";
import { type JoinCode, JoinPanel } from "./JoinPanel.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { LineWall } from "./LineWall.tsx";
import { PeopleWall } from "./PeopleWall.tsx";
import { useFeed } from "./use-feed.ts";
import { useHost } from "./use-host.ts";
import { type HostKey, useHostKeys } from "./use-host-keys.ts";

interface HostProps {
  readonly session: string;
  readonly pin: string | null;
  readonly code: JoinCode;
  readonly initial: Omit<Feed, "ahead" | "removed">;
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** The host's screen, for a projector: everything by keyboard, nothing secret on it. */
export function Host({ session, pin, code, initial }: HostProps) {
  const { t } = useTranslation("live");
  const { feed, connection, take } = useFeed(session, "host", initial);
  const { state, host } = feed;
  const { act, press, post, refused, asking, dismiss } = useHost(session, feed, take);
  const [qr, setQr] = useState(false);
  const [keys, setKeys] = useState(false);
  const over = state.step === "ended";
  const lobby = state.step === "lobby";

  const onKey = useCallback(
    (key: HostKey) => {
      if (key === "help") setKeys(true);
      else if (key === "full") toggleFullScreen();
      else if (key === "next") press(nextAct(state));
      else if (key === "back") press(backAct(state));
      else if (key === "pause") press(pauseAct(state));
      else if (key === "reveal") press(revealAct(state));
      else if (key === "skip") press(itemAfter(state, "skip"));
      else if (key === "branch") press(branchAct(state));
      else press(playAct(state));
    },
    [press, state],
  );
  useHostKeys(onKey);

  const people = host?.people ?? [];
  return (
    <div className="projected flex min-h-dvh flex-col">
      <HostBar
        joined={people.length}
        onEnd={() => press({ type: "ask-end" })}
        onFull={toggleFullScreen}
        onKeys={() => setKeys(true)}
        onPause={() => press(pauseAct(state))}
        onQr={() => setQr(!qr)}
        over={over}
        paused={state.paused}
        pin={over ? null : pin}
        qrShown={qr}
      />
      <ConnectionLine connection={connection} />
      <div className="mx-auto grid w-full max-w-[80rem] flex-1 content-start gap-4 px-4 py-3 lg:px-8">
        {/* Small once something is on: the vote and its count are to be seen without scrolling. */}
        <h1 className={state.item ? "text-base font-normal text-ink-2" : "text-2xl"}>{state.title}</h1>
        <div role="status">
          {refused ? <Notice tone="care">{t(`host.${refused}`)}</Notice> : null}
          {state.paused && !over ? <p className="text-3xl font-semibold">{t("host.pausedNow")}</p> : null}
        </div>
        {over ? (
          <Notice tone="done">
            <p>{t("room.ended")}</p>
            <Link to={`/sessions/${session}/record`}>{t("room.record")}</Link>
          </Notice>
        ) : null}
        {(lobby || qr) && pin && !over ? <JoinPanel code={code} pin={pin} /> : null}
        {over ? null : (
          <HostItem feed={feed} onFollow={(turn, choice) => void act({ type: "branch", turn, choice, second: null })} />
        )}
        {(state.lineRound !== null || state.step === "task.gathered") && host ? (
          <LineWall
            groupOf={(participant) => people.find(({ id }) => id === participant)?.group ?? null}
            lines={host.lines}
            onHide={({ round, participant }, hidden) => void post("hide", { round, participant, hidden })}
          />
        ) : null}
        {lobby || state.item?.kind === "task" ? (
          <PeopleWall onRemove={(participant) => void post("remove", { participant })} people={people} />
        ) : null}
        <HostAgenda ahead={feed.ahead} onPress={press} state={state} />
      </div>
      {over ? null : (
        <div className="sticky bottom-0 border-t border-line bg-surface px-4 py-3">
          <HostSteps onPress={press} state={state} />
        </div>
      )}
      <HostDialogs asking={asking} onAct={(what) => void act(what)} onDismiss={dismiss} state={state} />
      <KeysDialog onClose={() => setKeys(false)} open={keys} />
    </div>
  );
}
