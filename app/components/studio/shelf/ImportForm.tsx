import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { MOST_PROBLEMS } from "~/domain/scenario/problem.ts";
import { MOST_BYTES } from "~/domain/studio/display.ts";
import type { ImportAnswer, ImportRefusal } from "./import-result.ts";
import { NumberedText, type NumberedTextHandle } from "./NumberedText.tsx";
import { ProblemList } from "./ProblemList.tsx";

const NONE: readonly never[] = [];

/** Takes a scenario file in, or says line by line why it can't. Works without script. */
export function ImportForm({ answer }: { readonly answer: ImportAnswer | undefined }) {
  const { t } = useTranslation(["shelf", "errors"]);
  const pending = useNavigation().formMethod === "POST";
  const file = useRef<HTMLInputElement>(null);
  const text = useRef<NumberedTextHandle>(null);
  const [large, setLarge] = useState(false);
  const refusal = answer && "fault" in answer ? answer : null;
  const problems = refusal?.problems ?? NONE;
  const marked = useMemo(() => new Set(problems.map(({ line }) => line)), [problems]);

  // The text now stands on the page, to be mended there: the file as it was must not come before it again.
  useEffect(() => {
    if (refusal?.fault === "refused" && refusal.text !== "" && file.current) file.current.value = "";
  }, [refusal]);

  function look() {
    setLarge((file.current?.files?.[0]?.size ?? 0) > MOST_BYTES);
  }
  function submit(event: FormEvent) {
    if (large) event.preventDefault();
    if (large) file.current?.focus();
  }

  return (
    <Form className="grid gap-6" encType="multipart/form-data" method="post" onSubmit={submit}>
      {answer && "problem" in answer && <Notice tone="problem">{t(`errors:code.${unsent(answer.problem)}`)}</Notice>}
      {refusal?.fault === "refused" && <Refused onLine={(line) => text.current?.goTo(line)} refusal={refusal} />}
      <Field
        error={large ? t("import.tooLarge") : refusal?.fault === "nothing" ? t("import.nothing") : null}
        hint={t("import.fileHint")}
        label={t("import.file")}
      >
        {(control) => (
          <input
            {...control}
            accept=".yaml,.yml,.json,application/yaml,application/json,text/yaml"
            className="control file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-3 file:text-ink"
            name="file"
            onChange={look}
            ref={file}
            type="file"
          />
        )}
      </Field>
      <Field hint={t("import.textHint")} label={t("import.text")}>
        {(control) => (
          <NumberedText
            control={control}
            // A new text is a new field: what was typed into the old one has come back with it.
            key={refusal ? `${refusal.text.length} ${refusal.text.slice(0, 200)}` : ""}
            marked={marked}
            name="text"
            ref={text}
            text={refusal?.text ?? ""}
          />
        )}
      </Field>
      <div>
        <Button pending={pending && t("import.pending")} type="submit" variant="primary">
          {t("import.submit")}
        </Button>
      </div>
    </Form>
  );
}

/** What was typed is still in the form: the words for forms fit, not those for acts. */
const unsent = (problem: "offline" | "server") => (problem === "offline" ? "offline" : "unavailable");

function Refused({ refusal, onLine }: { readonly refusal: ImportRefusal; readonly onLine: (line: number) => void }) {
  const { t } = useTranslation("shelf");
  const { problems, encoding, text } = refusal;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal.problems.length > 0) notice.current?.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  return (
    <div className="grid gap-3" ref={notice}>
      <Notice tone="problem">
        <p className="font-medium">{t("import.failed", { count: problems.length })}</p>
        {encoding === null ? text !== "" && <p>{t("import.failedHint")}</p> : <p>{t(`import.encoding.${encoding}`)}</p>}
        {problems.length >= MOST_PROBLEMS && <p>{t("import.many", { n: MOST_PROBLEMS })}</p>}
      </Notice>
      <ProblemList label={t("import.problems")} problems={problems} {...(text !== "" && { onLine })} />
    </div>
  );
}
