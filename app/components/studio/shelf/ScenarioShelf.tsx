import { Form } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { ShelfRow } from "~/domain/studio/shelf.ts";
import { ArchiveDialog } from "./ArchiveDialog.tsx";
import { ScenarioRow } from "./ScenarioRow.tsx";
import { hasWords } from "./title.ts";
import { useFilter } from "./use-filter.ts";

interface ScenarioShelfProps {
  readonly rows: readonly ShelfRow[];
  readonly onCopy: (id: string) => void;
}

/** Every scenario, those changed last first; the archived ones apart. */
export function ScenarioShelf({ rows, onCopy }: ScenarioShelfProps) {
  const { t } = useTranslation("shelf");
  const [words, setWords] = useFilter();
  const [archiving, setArchiving] = useState<string | null>(null);
  const close = useCallback(() => setArchiving(null), []);
  const count = useRef<HTMLParagraphElement>(null);
  // A row that has moved to the other list took the focus with it.
  useEffect(() => {
    if (rows.length > 0 && document.activeElement === document.body) count.current?.focus({ preventScroll: true });
  }, [rows]);
  if (rows.length === 0) {
    return (
      <EmptyState icon="pencil" title={t("list.empty")}>
        {t("list.emptyHint")}
      </EmptyState>
    );
  }
  const found = rows.filter(({ title }) => hasWords(title, words));
  const [offered, archived] = [found.filter((row) => !row.archived), found.filter((row) => row.archived)];
  const list = (shown: readonly ShelfRow[]) => (
    <ul className="grid gap-3">
      {shown.map((row) => (
        <ScenarioRow key={row.id} onArchive={setArchiving} onCopy={onCopy} row={row} />
      ))}
    </ul>
  );
  return (
    <>
      <Form className="mb-5 flex flex-wrap items-end gap-3" onSubmit={(event) => event.preventDefault()} role="search">
        <Field className="w-full max-w-sm" label={t("list.filter")}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              name="q"
              onChange={(event) => setWords(event.target.value)}
              type="search"
              value={words}
            />
          )}
        </Field>
        <noscript>
          <Button type="submit">{t("list.filterGo")}</Button>
        </noscript>
        <p aria-live="polite" className="py-2.5 text-sm text-ink-2 outline-none" ref={count} tabIndex={-1}>
          {t("list.found", { count: found.length })}
        </p>
      </Form>
      {offered.length > 0 && list(offered)}
      {found.length === 0 && <EmptyState icon="search" title={t("list.noMatch", { title: words.trim() })} />}
      {found.length > 0 && offered.length === 0 && <p className="text-ink-2">{t("list.allArchived")}</p>}
      {archived.length > 0 && (
        // Found in it is found: the words would otherwise seem to have led nowhere.
        <details className="mt-8" key={words === "" ? "all" : "found"} open={words !== ""}>
          <summary className="flex min-h-11 items-center font-medium">
            {t("list.archived", { count: archived.length })}
          </summary>
          <p className="mb-3 text-sm text-ink-2">{t("list.archivedHint")}</p>
          {list(archived)}
        </details>
      )}
      <ArchiveDialog onClose={close} row={rows.find(({ id }) => id === archiving) ?? null} />
    </>
  );
}
