import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import { Bars } from "./Bars.tsx";
import { Branch } from "./Branch.tsx";
import { CaseReading } from "./CaseReading.tsx";
import { ConnectionLine } from "./ConnectionLine.tsx";
import type { Feed } from "./feed.ts";
import { LineForm } from "./LineForm.tsx";
import { Prompts } from "./Prompts.tsx";
import { ScenePart } from "./ScenePart.tsx";
import { Summary } from "./Summary.tsx";
import { useFeed } from "./use-feed.ts";
import { useVote } from "./use-vote.ts";
import { VoteButtons } from "./VoteButtons.tsx";
import { VoteTimer } from "./VoteTimer.tsx";
import { Why } from "./Why.tsx";

interface RoomProps {
  readonly session: string;
  readonly initial: Omit<Feed, "ahead" | "removed">;
  /** Whether they may read the record afterwards: a guest may not. */
  readonly mayRead: boolean;
}

/** A participant's phone. */
export function Room({ session, initial, mayRead }: RoomProps) {
  const { t } = useTranslation("live");
  const { feed, connection, take } = useFeed(session, "participant", initial);
  const { state, me, removed, count, ahead } = feed;
  const { cast, sending, choice } = useVote(session, feed, take);
  const { item, step, paused, lineRound } = state;
  const over = step === "ended";
  const vote = item && "vote" in item ? item.vote : null;
  return (
    <div className="mx-auto w-full max-w-[40rem]">
      <ConnectionLine connection={removed || over ? "open" : connection} />
      <div className="grid gap-5 px-4 pt-5 pb-16">
        <header>
          <h1 className="text-xl">{state.title}</h1>
          {me ? <p className="text-sm text-ink-2">{t("room.you", { name: me.name })}</p> : null}
        </header>
        {removed ? <Notice tone="care">{t("room.removed")}</Notice> : null}
        {over && !removed ? (
          <Notice tone="done">
            <p>{t("room.ended")}</p>
            {mayRead ? <Link to={`/sessions/${session}/record`}>{t("room.record")}</Link> : null}
          </Notice>
        ) : null}
        {paused && !over ? <Notice tone="info">{t("room.paused")}</Notice> : null}
        {step === "lobby" ? <p>{t("room.lobby")}</p> : null}
        {removed || over || !item ? null : (
          <>
            <Heading state={state} />
            {item.kind === "task" && me?.group ? (
              <p className="font-medium">{t("room.group", { n: me.group })}</p>
            ) : null}
            {item.kind === "case" && item.text ? <CaseReading text={item.text} /> : null}
            {item.kind === "scenario" ? <ScenePart scene={item} /> : null}
            {vote?.state === "open" ? (
              <>
                <VoteTimer ahead={ahead} closesAt={vote.closesAt} now={state.now} />
                <VoteButtons choice={choice} onCast={cast} paused={paused} sending={sending} vote={vote} />
                <p className="text-sm text-ink-2 tabular-nums">
                  {t("vote.count", { voted: count.voted, present: count.present })}
                </p>
              </>
            ) : null}
            {vote?.state === "closed" ? <p role="status">{t("room.closed")}</p> : null}
            {vote?.state !== "open" && sending !== "idle" ? (
              <p className="text-amber" role="status">
                {t(sending === "too-late" ? "room.tooLate" : "room.unsent")}
              </p>
            ) : null}
            {vote?.state === "revealed" && !(item.kind === "scenario" && item.why) ? (
              <section>
                <h2 className="mb-3 text-lg">{t("vote.result")}</h2>
                <Bars mine={choice} vote={vote} />
              </section>
            ) : null}
            {item.kind === "scenario" ? (
              <>
                {item.branch ? <Branch branch={item.branch} /> : null}
                {item.why && !item.branch ? (
                  <section className="grid gap-4">
                    <h2 className="text-lg">{t("why.title")}</h2>
                    <Why vote={vote} why={item.why} />
                    <Prompts skills={item.skills} />
                  </section>
                ) : null}
                {item.summary && !item.branch ? <Summary summary={item.summary} /> : null}
              </>
            ) : null}
            {lineRound ? (
              // Out of sight in a pause, not taken away: what is half typed is there afterwards.
              <div hidden={paused}>
                <LineForm
                  key={lineRound}
                  round={lineRound}
                  session={session}
                  written={me?.line?.round === lineRound ? me.line.text : ""}
                />
              </div>
            ) : null}
            {vote === null && lineRound === null ? <p className="text-ink-2">{t("room.waiting")}</p> : null}
          </>
        )}
      </div>
    </div>
  );
}

function Heading({ state: { item, agenda, index } }: Pick<Feed, "state">) {
  const { t } = useTranslation("live");
  if (item === null) return null;
  const title = agenda[index]?.title ?? "";
  return (
    <div>
      <p className="text-sm text-ink-2">{t(`kind.${item.kind}`)}</p>
      <h2 className="text-lg">{item.kind === "break" ? t("room.rest") : title}</h2>
      {item.kind === "case" ? (
        <p className="text-ink-2">{item.presenter ? t("room.talk", { name: item.presenter }) : t("room.talkNobody")}</p>
      ) : null}
    </div>
  );
}
