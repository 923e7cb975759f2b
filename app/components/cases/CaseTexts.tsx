import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import { MOST_TEXT, MOST_TITLE } from "~/domain/cases/case.ts";
import type { CasePage } from "~/domain/cases/page.ts";
import { useCaseFault } from "./use-fault.ts";

interface CaseTextsProps {
  readonly page: CasePage;
  readonly stages: Readonly<Record<string, string>>;
  readonly skills: Readonly<Record<string, string>>;
  /** The dialogue, between what came before and what came of it. */
  readonly children: ReactNode;
}

/** What a case says, but for its dialogue, and what it is about. */
export function CaseTexts({ page, stages, skills, children }: CaseTextsProps) {
  const { t } = useTranslation("cases");
  const fault = useCaseFault(page);
  const { content } = page;
  const area = (field: "situation" | "outcome" | "again" | "differently", rows: number) => (
    <Field error={fault(field)} hint={t(`field.${field}Hint`)} label={t(`field.${field}`)}>
      {(control) => (
        <TextArea {...control} defaultValue={content[field]} maxLength={MOST_TEXT} name={field} rows={rows} />
      )}
    </Field>
  );
  return (
    <>
      <Field error={fault("title")} hint={t("field.titleHint")} label={t("field.title")}>
        {(control) => <TextInput {...control} defaultValue={content.title} maxLength={MOST_TITLE} name="title" />}
      </Field>
      {area("situation", 4)}
      {children}
      {area("outcome", 3)}
      {area("again", 3)}
      {area("differently", 3)}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field error={fault("stage")} label={t("field.stage")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={content.stage ?? ""}
              name="stage"
              options={[
                { value: "", label: t("field.noStage") },
                ...Object.entries(stages).map(([value, label]) => ({ value, label })),
              ]}
            />
          )}
        </Field>
        <Field label={t("field.locale")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={content.locale}
              name="locale"
              options={[
                { value: "zh-CN", label: "中文" },
                { value: "en", label: "English" },
              ]}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend className="font-medium">{t("field.skills")}</legend>
        <div className="mt-1 grid gap-x-5 sm:grid-cols-2 md:grid-cols-3">
          {Object.entries(skills).map(([id, name]) => (
            <Checkbox
              defaultChecked={content.skills.includes(id)}
              key={id}
              label={<span className="font-normal">{name}</span>}
              name="skill"
              value={id}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
