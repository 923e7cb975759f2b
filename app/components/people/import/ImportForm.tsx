import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { Cohort } from "~/domain/people.ts";
import { MOST_LIST_BYTES } from "~/domain/people-import/limits.ts";
import type { ImportAnswer } from "./import-result.ts";

interface ImportFormProps {
  readonly cohorts: readonly Pick<Cohort, "id" | "name">[];
  /** Whether people may go into no cohort. */
  readonly mayGoWithout: boolean;
  readonly answer: ImportAnswer | undefined;
}

/** A file, or a pasted list. Works without script; nothing is changed before the next page is confirmed. */
export function ImportForm({ cohorts, mayGoWithout, answer }: ImportFormProps) {
  const { t } = useTranslation(["people", "common", "errors"]);
  const pending = useNavigation().formMethod === "POST";
  const file = useRef<HTMLInputElement>(null);
  const [large, setLarge] = useState(false);
  const fault = answer && "fault" in answer ? answer.fault : null;

  function submit(event: FormEvent) {
    if (!large) return;
    event.preventDefault();
    file.current?.focus();
  }
  return (
    <Form className="grid gap-6" encType="multipart/form-data" method="post" onSubmit={submit}>
      {answer && "problem" in answer && (
        <Notice tone="problem">{t(`errors:code.${answer.problem === "offline" ? "offline" : "unavailable"}`)}</Notice>
      )}
      {fault === "rate-limited" && <Notice tone="problem">{t("import.tooMany")}</Notice>}
      <Field
        error={large ? t("import.fault.too-large") : fault === "nothing" ? t("import.nothing") : null}
        hint={t("import.fileHint")}
        label={t("import.file")}
      >
        {(control) => (
          <input
            {...control}
            accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
            className="control file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-3 file:text-ink"
            name="file"
            onChange={() => setLarge((file.current?.files?.[0]?.size ?? 0) > MOST_LIST_BYTES)}
            ref={file}
            type="file"
          />
        )}
      </Field>
      <Field hint={t("import.textHint")} label={t("import.text")}>
        {(control) => (
          <textarea
            {...control}
            className="control min-h-40 py-2"
            defaultValue={answer && "text" in answer ? answer.text : ""}
            name="text"
            placeholder={t("import.placeholder")}
            rows={7}
            spellCheck={false}
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          error={fault === "cohort" ? t("errors:field.cohort") : null}
          hint={t("import.cohortHint")}
          label={t("import.cohort")}
        >
          {(control) => (
            <Select
              {...control}
              defaultValue=""
              name="cohort"
              options={[
                { value: "", label: t(mayGoWithout ? "invite.noCohort" : "import.asListed") },
                ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
        <Field hint={t("import.newCohortHint")} label={t("invite.newCohort")} note={t("common:optional")}>
          {(control) => <TextInput {...control} autoComplete="off" maxLength={60} name="newCohort" />}
        </Field>
      </div>
      <div>
        <Button pending={pending && t("import.pending")} type="submit" variant="primary">
          {t("import.submit")}
        </Button>
        <p className="mt-2 text-sm text-ink-2">{t("import.submitHint")}</p>
      </div>
    </Form>
  );
}
