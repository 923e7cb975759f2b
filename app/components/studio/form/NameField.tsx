import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { isName } from "~/domain/studio/edits.ts";
import { Control } from "./Control.tsx";
import { useTyped } from "./use-typed.ts";

interface NameFieldProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly name: string;
  /** Names that others have. */
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly className?: string;
}

/** A name in the file. It changes when the field is left or on Enter; a name that can't be is kept as typed, and told. */
export function NameField({ at, label, name, taken, onName, className = "" }: NameFieldProps) {
  const { t } = useTranslation("draft");
  const [typed, setTyped] = useTyped(at, name);
  const [tried, setTried] = useState(false);
  const wanted = typed?.trim() ?? name;
  const fault = wanted === name ? null : !isName(wanted) ? "bad" : taken.includes(wanted) ? "taken" : null;

  function settle() {
    setTried(true);
    if (fault !== null) return;
    setTyped(null);
    if (wanted !== name) onName(wanted);
  }

  return (
    <Control
      at={at}
      className={className}
      label={label}
      refusal={tried && fault !== null ? t(`name.${fault}`, { name: wanted }) : null}
    >
      {(control) => (
        <TextInput
          {...control}
          autoCapitalize="none"
          autoComplete="off"
          onBlur={settle}
          onChange={(event) => {
            setTried(false);
            setTyped(event.target.value);
          }}
          onKeyDown={(event) => {
            // The Enter that ends a composition belongs to the keyboard's list of words.
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") settle();
            else if (event.key === "Escape" && typed !== null) {
              event.stopPropagation();
              setTyped(null);
            }
          }}
          spellCheck={false}
          value={typed ?? name}
        />
      )}
    </Control>
  );
}
