import { Form, useActionData, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";
import { ConversationHeader } from "./ConversationHeader.tsx";
import { ConversationLog } from "./ConversationLog.tsx";
import { Ending } from "./Ending.tsx";
import { Notebook } from "./Notebook.tsx";
import { latest, type PlayResult } from "./play-result.ts";
import { Replies } from "./Replies.tsx";
import { RewindDialog } from "./RewindDialog.tsx";
import { NumberKeysSwitch, Tools } from "./Tools.tsx";
import { useNumberKeys } from "./use-number-keys.ts";

const FETCHER = "conversation";

/** A conversation with a customer, from whatever turn it stands at to its end. */
export function Conversation({ loaded }: { readonly loaded: AttemptView }) {
  const { t } = useTranslation("roleplay");
  const fetcher = useFetcher<PlayResult>({ key: FETCHER });
  const posted = useActionData<PlayResult>();
  const result = fetcher.data ?? posted;
  // Held here too: an act that did not reach the server brings no view, and must not take the conversation back.
  const [held, setHeld] = useState(loaded);
  const view = latest(held, loaded, result?.view);
  if (view !== held) setHeld(view);
  const busy = fetcher.state !== "idle";
  const sending = busy ? String(fetcher.formData?.get("choice") ?? "") : null;
  const saying = view.present.kind === "turn" ? view.present.replies.find(({ id }) => id === sending) : undefined;
  const problem = busy ? null : result?.problem;

  const [numberKeys, setNumberKeys] = useNumberKeys();
  const [rewindTo, setRewindTo] = useState<number | null>(null);
  const answers = useRef<HTMLElement>(null);
  useFocusOn(answers, view.seq);

  const practising = view.mode === "practice" && view.present.kind === "turn";
  function askToRewind(to: number) {
    // One step back is a slip of the thumb at most; more puts turns away, so it asks.
    if (to === view.turns.length - 1) rewind(to);
    else setRewindTo(to);
  }
  function rewind(to: number) {
    setRewindTo(null);
    fetcher.submit({ intent: "rewind", seq: view.seq, to }, { method: "post" });
  }

  return (
    <div className="mx-auto grid h-dvh min-h-[32rem] w-full max-w-[70rem] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-h-0 flex-col border-line bg-surface lg:border-x">
        <ConversationHeader view={view} />
        <ConversationLog
          besideTurn={(turn) =>
            practising && turn < view.turns.length - 1 ? (
              <button
                className="-mt-2 inline-flex min-h-8 items-center gap-1 self-end text-xs text-ink-3 underline decoration-line-strong underline-offset-4 hover:text-ink touch:min-h-11"
                disabled={busy}
                onClick={() => askToRewind(turn)}
                type="button"
              >
                <Icon name="undo-2" size={14} />
                {t("play.rewindHere")}
              </button>
            ) : null
          }
          saying={saying?.text ?? null}
          view={view}
        />
        <section
          aria-label={t("play.replies")}
          className="relative max-h-[50dvh] overflow-y-auto lg:max-h-[58dvh] border-t border-line bg-surface px-4 pt-2.5 pb-1.5 outline-none"
          ref={answers}
          tabIndex={-1}
        >
          <p className="mb-2 rounded-lg bg-amber-soft px-3 py-2 text-sm text-amber empty:hidden" role="alert">
            {problem && t(`play.problem.${problem}`)}
          </p>
          {view.present.kind === "end" ? (
            <Ending view={view} />
          ) : (
            // Not fetcher.Form: that one asks the server for its route first, and offline takes the page away with it.
            <Form fetcherKey={FETCHER} method="post" navigate={false} preventScrollReset>
              <input name="seq" type="hidden" value={view.seq} />
              <Replies numberKeys={numberKeys} replies={view.present.replies} sending={sending} />
              <Tools busy={busy} onRewind={askToRewind} practising={practising} view={view}>
                <NumberKeysSwitch on={numberKeys} onChange={setNumberKeys} />
              </Tools>
            </Form>
          )}
        </section>
      </div>
      <aside
        aria-label={t("play.notebook")}
        className="hidden min-h-0 overflow-y-auto p-5 lg:block"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where a long brief asks for it
        tabIndex={0}
      >
        <NotePanel title={t("play.notebook")}>
          <Notebook notebook={view.notebook} />
        </NotePanel>
        <NotePanel title={t("play.briefing")}>
          <p className="whitespace-pre-line">{view.scenario.brief}</p>
        </NotePanel>
      </aside>
      <RewindDialog onCancel={() => setRewindTo(null)} onConfirm={rewind} to={rewindTo} turns={view.turns.length} />
    </div>
  );
}

function NotePanel({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="mb-3.5 rounded-xl border border-line bg-surface px-4 py-3.5 text-base">
      <h2 className="mb-1.5 text-sm font-semibold text-ink-2">{title}</h2>
      {children}
    </section>
  );
}

/** After an act the buttons that had the focus are gone: it goes to the replies, so that the keyboard goes on. */
function useFocusOn(target: React.RefObject<HTMLElement>, seq: number) {
  const before = useRef(seq);
  useEffect(() => {
    if (before.current === seq) return;
    before.current = seq;
    target.current?.focus({ preventScroll: true });
    target.current?.scrollTo({ top: 0 });
  }, [seq, target]);
}
