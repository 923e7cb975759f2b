import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import type { PlayedLine } from "~/domain/practice/view.ts";
import { Transcript } from "./Transcript.tsx";
import { useSpeech } from "./use-speech.ts";

interface ListeningProps {
  readonly lines: readonly PlayedLine[];
  /** The questions, asked when all has been said. */
  readonly children: ReactNode;
}

/**
 * A conversation that passes: one line at a time, which the listener may stop or step through. Spoken by the browser
 * where it can and the listener wants it; else each line stands for as long as it would take to say.
 */
export function Listening({ lines, children }: ListeningProps) {
  const { t, i18n } = useTranslation("lesson");
  const speech = useSpeech(i18n.language);
  const [aloud, setAloud] = useState(false);
  /** -1 before it begins; past the last line when it's over. */
  const [at, setAt] = useState(-1);
  const [paused, setPaused] = useState(false);
  const line = lines[at];
  const over = at >= lines.length;
  const speaking = useRef(speech);
  speaking.current = speech;

  useEffect(() => {
    if (!line || paused) return;
    const next = () => setAt((now) => now + 1);
    if (aloud && speaking.current) return speaking.current.say(line.says, voiceOf(lines, line), next);
    const timer = setTimeout(next, line.ms);
    return () => clearTimeout(timer);
  }, [line, lines, paused, aloud]);

  function play(spoken: boolean) {
    setAloud(spoken);
    setPaused(false);
    setAt(0);
  }

  return (
    <div className="grid gap-4">
      <div className="rounded-xl bg-sunken p-4">
        {/* As high as three lines of talk, so that the page stands still while it plays. */}
        <div aria-live={aloud ? "off" : "polite"} className="grid min-h-28 content-center">
          {at < 0 && <p className="text-ink-2">{t("listen.hint")}</p>}
          {line && aloud && <p className="text-center text-lg">{t("listen.speaking", { who: line.who })}</p>}
          {line && !aloud && (
            <p className="max-w-[34rem] rounded-xl rounded-tl-sm border border-line bg-surface px-3.5 py-2.5" key={at}>
              <b className="block text-xs font-medium text-ink-2">{line.who}</b>
              {line.says}
            </p>
          )}
          {over && <p>{t("listen.over")}</p>}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {at < 0 && (
            <>
              {speech && (
                <Button onClick={() => play(true)} variant="primary">
                  {t("listen.aloud")}
                </Button>
              )}
              <Button onClick={() => play(false)} variant={speech ? "quiet" : "primary"}>
                {t(speech ? "listen.silent" : "listen.start")}
              </Button>
            </>
          )}
          {line && (
            <>
              <Button onClick={() => setPaused(!paused)}>{t(paused ? "listen.resume" : "listen.pause")}</Button>
              <Button onClick={() => setAt(at + 1)} variant="quiet">
                {t("listen.next")}
              </Button>
              <span className="ml-auto text-sm text-ink-2 tabular-nums">
                {t("listen.line", { line: at + 1, total: lines.length })}
              </span>
            </>
          )}
          {over && (
            <Button onClick={() => play(aloud)} variant="quiet">
              {t("listen.replay")}
            </Button>
          )}
        </div>
      </div>
      <noscript>
        <Transcript lines={lines} />
        {children}
      </noscript>
      {at >= 0 && (
        <Field hint={t("listen.notesHint")} label={t("listen.notes")}>
          {(control) => <TextArea {...control} rows={2} />}
        </Field>
      )}
      {over && children}
    </div>
  );
}

/** The place of a line's speaker among the speakers. */
function voiceOf(lines: readonly PlayedLine[], { who }: PlayedLine): number {
  return [...new Set(lines.map((line) => line.who))].indexOf(who);
}
