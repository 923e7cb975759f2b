import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import { LOCALES, type Locale } from "~/domain/locale.ts";
import { readingLength } from "~/domain/scenario/reply-cues.ts";
import type { DraftDocument, Texts } from "~/domain/studio/document.ts";
import { controlId, fieldId, labelId, noteId, problemsId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { Problems, useProblemsAt, useProblemsLeft } from "./Problems.tsx";
import { hasError } from "./problems.ts";

interface TextsFieldProps {
  readonly at: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly texts: Texts;
  /** Puts changed texts where these came from. */
  readonly put: (document: DraftDocument, change: (texts: Texts) => Texts) => DraftDocument;
  /** Names and titles are one line; they break nowhere. */
  readonly oneLine?: boolean;
  readonly className?: string;
}

/** A text in both languages, side by side where there is room; the scenario's own language first. */
export function TextsField({ at, label, hint, texts, put, oneLine = false, className = "" }: TextsFieldProps) {
  const { own, edit } = useFormScope();
  const languages = [own, ...LOCALES.filter((locale) => locale !== own)];
  const problems = useProblemsLeft(
    at,
    languages.map((locale) => `${at}.${locale}`),
  );
  const described = [hint ? noteId(at) : "", problems.length > 0 ? problemsId(at) : ""].filter(Boolean).join(" ");
  return (
    <div className={`grid content-start gap-1.5 ${className}`} id={fieldId(at)}>
      <p className="font-medium" id={labelId(at)}>
        {label}
      </p>
      {hint ? (
        <p className="text-sm text-ink-2" id={noteId(at)}>
          {hint}
        </p>
      ) : null}
      <div className="grid gap-x-4 gap-y-2 min-[900px]:grid-cols-2">
        {languages.map((language) => (
          <LanguageInput
            at={`${at}.${language}`}
            described={described}
            faulty={hasError(problems) && texts[language].trim() === ""}
            group={at}
            key={language}
            language={language}
            oneLine={oneLine}
            onText={(text) =>
              edit((document) => put(document, (before) => ({ ...before, [language]: text })), `${at}.${language}`)
            }
            text={texts[language]}
          />
        ))}
      </div>
      <Problems at={at} problems={problems} />
    </div>
  );
}

interface LanguageInputProps {
  readonly at: string;
  /** The path of the text in both languages, whose label is part of this input's. */
  readonly group: string;
  readonly language: Locale;
  readonly text: string;
  readonly oneLine: boolean;
  readonly described: string;
  readonly faulty: boolean;
  readonly onText: (text: string) => void;
}

function LanguageInput({ at, group, language, text, oneLine, described, faulty, onText }: LanguageInputProps) {
  const { t } = useTranslation("draft");
  const problems = useProblemsAt(at);
  /* While a word is composed (pinyin on its way to characters), the input shows its own value: whatever becomes of
     the draft meanwhile, nothing is written into the composition. */
  const [composed, setComposed] = useState<string | null>(null);
  const describedBy = [described, problems.length > 0 ? problemsId(at) : "", noteId(at)].filter(Boolean).join(" ");
  const Input = oneLine ? TextInput : TextArea;

  function take(typed: string) {
    if (composed !== null) setComposed(typed);
    onText(typed);
  }

  return (
    <div className="grid content-start gap-1" id={fieldId(at)}>
      <div className="flex items-baseline justify-between gap-2 text-sm text-ink-2">
        <label htmlFor={controlId(at)} id={labelId(at)}>
          {t(`language.${language}`)}
        </label>
        <span className="text-xs text-ink-3 tabular-nums" id={noteId(at)}>
          {text.trim() === "" ? "" : t(`length.${language}`, { count: readingLength(text, language) })}
        </span>
      </div>
      <Input
        aria-describedby={describedBy}
        aria-invalid={faulty || hasError(problems) ? true : undefined}
        aria-labelledby={`${labelId(group)} ${labelId(at)}`}
        autoComplete="off"
        className={oneLine ? "" : "min-h-20"}
        id={controlId(at)}
        lang={language}
        onChange={(event) => take(event.target.value)}
        onCompositionEnd={(event) => {
          setComposed(null);
          if (event.currentTarget.value !== text) onText(event.currentTarget.value);
        }}
        onCompositionStart={(event) => setComposed(event.currentTarget.value)}
        value={composed ?? text}
      />
      <Problems at={at} problems={problems} />
    </div>
  );
}
