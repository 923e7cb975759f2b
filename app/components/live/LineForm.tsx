import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";

interface LineFormProps {
  readonly session: string;
  readonly round: string;
  /** What was written before. */
  readonly written: string;
}

/** One line to what is on. What was typed stays until the server has it. */
export function LineForm({ session, round, written }: LineFormProps) {
  const { t } = useTranslation("live");
  const [text, setText] = useState(written);
  const [said, setSaid] = useState<"lineSent" | "lineFailed" | "lineClosed" | null>(written ? "lineSent" : null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === "" || busy) return;
    setBusy(true);
    try {
      const answer = await fetch(`/sessions/${session}/live/line`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ round, text }),
      });
      setSaid(answer.ok ? "lineSent" : answer.status === 409 ? "lineClosed" : "lineFailed");
    } catch {
      setSaid("lineFailed");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="grid gap-3" onSubmit={send}>
      <Field hint={t("room.lineHint")} label={t("room.line")}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            enterKeyHint="send"
            maxLength={200}
            onChange={(event) => {
              setText(event.target.value);
              setSaid(null);
            }}
            value={text}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button pending={busy && t("room.sending")} type="submit" variant="primary">
          {t("room.lineSend")}
        </Button>
        <p className="text-sm text-ink-2" role="status">
          {said ? t(`room.${said}`) : null}
        </p>
      </div>
    </form>
  );
}
