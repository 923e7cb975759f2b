import { Form, useFetcher } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FieldError } from "~/components/ui/Field.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { RoutineRow, TermView } from "~/domain/routines/views.ts";
import { Noted } from "./Noted.tsx";
import { NoteForm } from "./NoteForm.tsx";
import type { RoutineResult } from "./routine-result.ts";
import { useProblem } from "./use-fault.ts";

interface TickRowProps {
  readonly row: RoutineRow;
  readonly term: TermView;
  /** What came of the last act, where the page came back with it. */
  readonly posted: RoutineResult | undefined;
}

/** A routine to tick: the whole line is the button; its limit and its notes stand under it. */
export function TickRow({ row, term, posted }: TickRowProps) {
  const id = useId();
  const fetcherKey = `tick-${term.name}-${row.routine}`;
  const fetcher = useFetcher<RoutineResult>({ key: fetcherKey });
  const told = useProblem();
  const own = posted?.routine === row.routine && posted.given === null ? posted : undefined;
  const problem = told(fetcher.data ?? own);
  const busy = fetcher.state !== "idle";
  // The tick shows at once; what the server makes of it follows.
  const done = busy ? fetcher.formData?.get("intent") === "tick" : row.done;

  return (
    <li className="rounded-xl border border-line bg-surface">
      <Form fetcherKey={fetcherKey} method="post" navigate={false} preventScrollReset>
        <input name="routine" type="hidden" value={row.routine} />
        <input name="term" type="hidden" value={term.name} />
        <button
          aria-describedby={`${id}-more`}
          aria-pressed={done}
          className="flex min-h-14 w-full items-start gap-3 rounded-xl px-4 py-3.5 text-left hover:bg-sunken"
          name="intent"
          // A second press of a double click would take the first one back.
          onClick={(event) => busy && event.preventDefault()}
          type="submit"
          value={row.done ? "untick" : "tick"}
        >
          <TickBox done={done} />
          <span className="min-w-0 flex-1 font-medium">{row.text}</span>
        </button>
      </Form>
      <div className="grid gap-1 pr-4 pb-1 pl-14" id={`${id}-more`}>
        <RowNotes row={row} term={term} />
        {problem && <FieldError>{problem}</FieldError>}
      </div>
      <div className="pr-4 pb-2 pl-14">
        <NoteForm posted={posted?.routine === row.routine ? posted : undefined} row={row} term={term} />
      </div>
    </li>
  );
}

/** Read only: what became of the routine in a term that can't be changed any more. */
export function ReadRow({ row, term }: Pick<TickRowProps, "row" | "term">) {
  const { t } = useTranslation("routines");
  return (
    <li className="rounded-xl border border-line bg-surface px-4 py-3.5">
      <div className="flex items-start gap-3">
        <TickBox done={row.done} />
        <p className="min-w-0 flex-1 font-medium">
          {row.text} <span className="text-sm font-normal text-ink-2">{t(row.done ? "tick.done" : "tick.open")}</span>
        </p>
      </div>
      <div className="mt-1 grid gap-1 pl-10">
        <RowNotes row={row} term={term} />
        <Noted row={row} />
      </div>
    </li>
  );
}

function RowNotes({ row, term }: Pick<TickRowProps, "row" | "term">) {
  const { t } = useTranslation("routines");
  return (
    <>
      {row.caution && <p className="text-sm text-amber">{t("list.caution", { caution: row.caution })}</p>}
      {(row.own || row.streak > 1) && (
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-2">
          {row.own && <span>{t("list.own")}</span>}
          {row.streak > 1 && <span>{t(`streak.${term.period}`, { count: row.streak })}</span>}
        </p>
      )}
    </>
  );
}

function TickBox({ done }: { readonly done: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-7 shrink-0 place-items-center rounded-lg border-2 ${done ? "border-jade bg-jade text-on-jade" : "border-line-field"}`}
    >
      {done && <Icon name="check" size={18} />}
    </span>
  );
}
