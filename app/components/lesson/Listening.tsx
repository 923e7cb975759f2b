import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import type { PlayedLine } from "~/domain/practice/view.ts";
import { Transcript } from "./Transcript.tsx";

interface ListeningProps {
  readonly lines: readonly PlayedLine[];
  /** The questions, asked when all has been said. */
  readonly children: ReactNode;
}

/** A conversation that passes: one line at a time, at its own pace, which the listener may stop or step through. */
export function Listening({ lines, children }: ListeningProps) {
  const { t } = useTranslation("lesson");
  /** -1 before it begins; past the last line when it's over. */
  const [at, setAt] = useState(-1);
  const [paused, setPaused] = useState(false);
  const line = lines[at];
  const over = at >= lines.length;

  useEffect(() => {
    if (!line || paused) return;
    const timer = setTimeout(() => setAt((now) => now + 1), line.ms);
    return () => clearTimeout(timer);
  }, [line, paused]);

  function play() {
    setPaused(false);
    setAt(0);
  }

  return (
    <div className="grid gap-4">
      <div className="rounded-xl bg-sunken p-4">
        {/* As high as three lines of talk, so that the page stands still while it plays. */}
        <div aria-live="polite" className="grid min-h-28 content-center">
          {at < 0 && <p className="text-ink-2">{t("listen.hint")}</p>}
          {line && (
            <p className="max-w-[34rem] rounded-xl rounded-tl-sm border border-line bg-surface px-3.5 py-2.5" key={at}>
              <b className="block text-xs font-medium text-ink-2">{line.who}</b>
              {line.says}
            </p>
          )}
          {over && <p>{t("listen.over")}</p>}
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {at < 0 && (
            <Button onClick={play} variant="primary">
              {t("listen.start")}
            </Button>
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
            <Button onClick={play} variant="quiet">
              {t("listen.replay")}
            </Button>
          )}
        </div>
      </div>
      <noscript>
        <Transcript lines={lines} />
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
