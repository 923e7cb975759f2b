import { useTranslation } from "react-i18next";
import type { RoomView } from "~/domain/session/view.ts";
import { Bars } from "./Bars.tsx";
import { Branch } from "./Branch.tsx";
import { CaseReading } from "./CaseReading.tsx";
import type { Feed } from "./feed.ts";
import { Prompts } from "./Prompts.tsx";
import { ScenePart } from "./ScenePart.tsx";
import { Summary } from "./Summary.tsx";
import { VoteTimer } from "./VoteTimer.tsx";
import { Why } from "./Why.tsx";

interface HostItemProps {
  readonly feed: Feed;
  readonly onFollow: (turn: number, choice: string) => void;
}

/** What is on, for the whole room to see. */
export function HostItem({ feed: { state, count, ahead }, onFollow }: HostItemProps) {
  const { t } = useTranslation("live");
  const { item } = state;
  if (item === null) return null;
  const vote = "vote" in item ? item.vote : null;
  const scene = item.kind === "scenario" ? item : null;
  return (
    <div className="grid gap-4 text-xl">
      <ItemHead state={state} />
      {item.kind === "case" && item.text ? <CaseReading text={item.text} /> : null}
      {scene && !scene.branch ? <ScenePart scene={scene} /> : null}
      {vote && vote.state !== "revealed" ? (
        <section className="grid gap-3">
          <ol className="grid gap-2">
            {vote.options.map(({ id, text }) => (
              <li className="rounded-xl border border-line bg-surface px-5 py-3" key={id}>
                {text}
              </li>
            ))}
          </ol>
          <p className="text-2xl font-semibold tabular-nums" role="status">
            {t("vote.count", { voted: count.voted, present: count.present })}
          </p>
          <VoteTimer ahead={ahead} closesAt={vote.closesAt} now={state.now} />
          <p className="text-base text-ink-2">{t("host.hiddenVotes")}</p>
        </section>
      ) : null}
      {vote?.state === "revealed" && !scene?.why ? (
        <section>
          <h3 className="mb-3">{t("vote.result")}</h3>
          <Bars vote={vote} />
        </section>
      ) : null}
      {scene?.branch ? <Branch branch={scene.branch} /> : null}
      {scene?.why && !scene.branch ? (
        <section className="grid gap-4">
          <h3>{t("why.title")}</h3>
          <Why vote={vote} why={scene.why} />
          <Prompts skills={scene.skills} />
        </section>
      ) : null}
      {scene?.summary && !scene.branch ? <Summary onFollow={onFollow} summary={scene.summary} /> : null}
    </div>
  );
}

function ItemHead({ state: { item, agenda, index } }: { readonly state: RoomView }) {
  const { t } = useTranslation("live");
  if (item === null) return null;
  return (
    <div>
      <p className="text-base text-ink-2">{t(`kind.${item.kind}`)}</p>
      <h2 className="text-2xl">{item.kind === "break" ? t("room.rest") : agenda[index]?.title}</h2>
      {item.kind === "case" && item.presenter ? (
        <p className="mt-1 text-ink-2">{t("host.presenter", { name: item.presenter })}</p>
      ) : null}
    </div>
  );
}
