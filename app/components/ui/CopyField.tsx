import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { TextInput } from "./TextInput.tsx";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
}

/** A text to take along. Where the browser keeps its clipboard closed (plain http), it is selected for copying. */
export function CopyField({ label, text }: CopyFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);

  async function copy() {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // Deprecated, yet the only way on a classroom's plain http.
      if (document.execCommand("copy")) setCopied(text);
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <TextInput
        aria-label={label}
        className="min-w-0 flex-1 basis-56"
        onFocus={(event) => event.target.select()}
        readOnly
        ref={input}
        value={text}
      />
      <Button onClick={copy}>
        <Icon name={copied === text ? "check" : "copy"} size={18} />
        <span aria-live="polite">{copied === text ? t("action.copied") : t("action.copy")}</span>
      </Button>
    </div>
  );
}
