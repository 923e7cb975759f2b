import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Select } from "~/components/ui/Select.tsx";
import type { VersionRow } from "~/domain/studio/shelf.ts";
import { ChangeList } from "./ChangeList.tsx";
import type { ShownChange } from "./changes.ts";
import type { SyllabusNames } from "./use-words.ts";
import { useVersionName } from "./version-name.ts";

/** Two versions held against each other; `to` null is the draft. */
export interface Compared {
  readonly from: number;
  readonly to: number | null;
  /** Null where the draft can't be read yet. */
  readonly changes: readonly ShownChange[] | null;
}

interface CompareSectionProps {
  readonly versions: readonly VersionRow[];
  readonly compared: Compared | null;
  readonly names: SyllabusNames;
}

/** Any two versions, or one and the draft, side by side. */
export function CompareSection({ versions, compared, names }: CompareSectionProps) {
  const { t } = useTranslation("shelf");
  const nameOf = useVersionName();
  const played = versions.find(({ current }) => current) ?? versions[0];
  const options = versions.map(({ number }) => ({ value: String(number), label: nameOf(number) }));
  const from = compared?.from ?? played?.number ?? 0;
  const to = compared ? (compared.to ?? "draft") : "draft";
  return (
    <div className="scroll-mt-20" id="compare">
      <Section title={t("compare.title")}>
        <Form
          action="#compare"
          className="mb-4 flex flex-wrap items-end gap-3"
          // What was asked for by a link shows in the fields too.
          key={`${from} ${to}`}
          preventScrollReset
        >
          <Field className="min-w-44 flex-1 sm:max-w-60" label={t("compare.from")}>
            {(control) => <Select {...control} defaultValue={String(from)} name="from" options={options} />}
          </Field>
          <Field className="min-w-44 flex-1 sm:max-w-60" label={t("compare.to")}>
            {(control) => (
              <Select
                {...control}
                defaultValue={String(to)}
                name="to"
                options={[{ value: "draft", label: nameOf(null) }, ...options]}
              />
            )}
          </Field>
          <Button type="submit">{t("compare.submit")}</Button>
        </Form>
        {compared && <Result compared={compared} names={names} />}
      </Section>
    </div>
  );
}

function Result({ compared, names }: { readonly compared: Compared; readonly names: SyllabusNames }) {
  const { t } = useTranslation("shelf");
  const nameOf = useVersionName();
  const { from, to, changes } = compared;
  return (
    <>
      <p className="mb-3 font-medium" role="status">
        {t("compare.result", { from: nameOf(from), to: nameOf(to) })}
        {changes !== null && changes.length > 0 && (
          <span className="ml-2 font-normal text-ink-2">{t("change.count", { count: changes.length })}</span>
        )}
      </p>
      {changes === null ? (
        <Notice tone="care">{t("compare.unreadable")}</Notice>
      ) : changes.length === 0 ? (
        <p className="text-ink-2">{t("compare.same")}</p>
      ) : (
        <ChangeList changes={changes} names={names} />
      )}
    </>
  );
}
