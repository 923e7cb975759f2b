import type { HostAct } from "./events.ts";
import { majorityOf, minorityOf } from "./tally.ts";
import type { RoomView, VoteView } from "./view.ts";

/** What a press of a key or button comes to: an act, or a question to the host before one. */
export type Pressed = HostAct | { readonly type: "choose" } | { readonly type: "ask-end" } | null;

const tallyOf = (vote: VoteView) => ({ round: vote.round, counts: vote.counts ?? {} });
const offered = (vote: VoteView): string[] => vote.options.map(({ id }) => id);

/** The host's next step. The same key leads through the whole session. */
export function nextAct(view: RoomView): Pressed {
  switch (view.step) {
    case "task.open":
      return { type: "gather" };
    case "scene.brief":
      return { type: "ask" };
    case "poll.open":
    case "poll.closed":
    case "scene.open":
    case "scene.closed":
      return { type: "reveal" };
    case "scene.revealed":
      return { type: "why" };
    case "scene.why":
      return playAct(view);
    case "scene.branch":
      return view.item?.kind === "scenario" && view.item.summary ? { type: "back" } : playAct(view);
    case "planned":
    case "ended":
      return null;
    default:
      return itemAfter(view, "next");
  }
}

/** Plays the majority's reply; on a tie, or where nobody voted, the host is asked for one. */
export function playAct({ step, item }: Pick<RoomView, "step" | "item">): Pressed {
  const playable = step === "scene.revealed" || step === "scene.why" || step === "scene.branch";
  if (!playable || item?.kind !== "scenario" || item.vote?.state !== "revealed" || item.summary) return null;
  const [choice, ...tied] = majorityOf(tallyOf(item.vote), offered(item.vote));
  return choice === undefined || tied.length > 0 ? { type: "choose" } : { type: "play", choice };
}

/** One step back: within the item where there is one, else to the item before. */
export function backAct(view: RoomView): Pressed {
  const { step, index, item } = view;
  const within = ["task.gathered", "poll.closed", "poll.revealed"].includes(step);
  const inScene = step.startsWith("scene.") && step !== "scene.brief";
  if (item && (within || inScene)) return { type: "back" };
  return index > 0 ? { type: "go", to: index - 1, how: "back" } : null;
}

/** To the item after this one; the end is asked about. */
export function itemAfter({ index, agenda, step }: RoomView, how: "next" | "skip"): Pressed {
  if (step === "planned" || step === "ended") return null;
  return index + 1 < agenda.length ? { type: "go", to: index + 1, how } : { type: "ask-end" };
}

export function revealAct({ step }: RoomView): Pressed {
  const hidden = ["poll.open", "poll.closed", "scene.open", "scene.closed"].includes(step);
  return hidden ? { type: "reveal" } : null;
}

export function pauseAct({ paused, step }: RoomView): Pressed {
  if (step === "planned" || step === "ended") return null;
  return { type: paused ? "resume" : "pause" };
}

/** Follows what the next most wanted, from the state before the majority's reply; null where nobody wanted anything else. */
export function branchAct({ step, item }: Pick<RoomView, "step" | "item">): Pressed {
  if (item?.kind !== "scenario") return null;
  const shown = step === "scene.revealed" || step === "scene.why" || step === "scene.branch";
  if (item.summary) {
    const [costliest] = [...item.summary.turns]
      .filter(({ others }) => others.length > 0)
      .sort((a, b) => b.loss - a.loss);
    const other = costliest?.others[0];
    return costliest && other ? { type: "branch", turn: costliest.turn, choice: other.id, second: null } : null;
  }
  if (!shown || item.vote?.state !== "revealed") return null;
  const tally = tallyOf(item.vote);
  const [most] = majorityOf(tally, offered(item.vote));
  const choice = most === undefined ? null : minorityOf(tally, offered(item.vote), most);
  return choice === null ? null : { type: "branch", turn: item.turn, choice, second: null };
}
