import { Form, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field, FieldError } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import type { RoutineRow, TermView } from "~/domain/routines/views.ts";
import { Noted } from "./Noted.tsx";
import type { RoutineResult } from "./routine-result.ts";

import { useFault, useProblem } from "./use-fault.ts";

interface NoteFormProps {
  readonly row: RoutineRow;
  readonly term: TermView;
  readonly posted: RoutineResult | undefined;
}

/** The gap found and the measure, folded away until they are wanted. */
export function NoteForm({ row, term, posted }: NoteFormProps) {
  const { t } = useTranslation("routines");
  const fetcherKey = `note-${term.name}-${row.routine}`;
  const fetcher = useFetcher<RoutineResult>({ key: fetcherKey });
  const fault = useFault();
  const told = useProblem();
  const returned = posted?.given ? posted : undefined;
  const result = fetcher.data ?? returned;
  const problem = told(result);
  const busy = fetcher.state !== "idle";
  const saved = fetcher.data && !busy && !problem && Object.keys(fetcher.data.fields).length === 0;

  return (
    <>
      <Noted row={row} />
      <details open={returned !== undefined}>
        <summary className="inline-flex min-h-11 items-center text-sm text-jade-ink underline underline-offset-4">
          {t(row.gap === null && row.measure === null ? "note.add" : "note.edit")}
          <span className="sr-only">: {row.text}</span>
        </summary>
        <Form
          className="grid gap-3 pt-1 pb-3"
          fetcherKey={fetcherKey}
          method="post"
          navigate={false}
          preventScrollReset
        >
          <input name="routine" type="hidden" value={row.routine} />
          <input name="term" type="hidden" value={term.name} />
          <p className="text-sm text-ink-2">{t("note.hint")}</p>
          <Field error={fault(result?.fields.gap)} label={t("note.gap")}>
            {(control) => (
              <TextArea {...control} defaultValue={returned?.given?.gap ?? row.gap ?? ""} name="gap" rows={2} />
            )}
          </Field>
          <Field error={fault(result?.fields.measure)} label={t("note.measure")}>
            {(control) => (
              <TextArea
                {...control}
                defaultValue={returned?.given?.measure ?? row.measure ?? ""}
                name="measure"
                rows={2}
              />
            )}
          </Field>
          {problem && <FieldError>{problem}</FieldError>}
          <div className="flex flex-wrap items-center gap-3">
            <Button name="intent" pending={busy && t("note.saving")} type="submit" value="note">
              {t("note.save")}
            </Button>
            <span className="text-sm text-jade-ink" role="status">
              {saved && t("note.saved")}
            </span>
          </div>
        </Form>
      </details>
    </>
  );
}
