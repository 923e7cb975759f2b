import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import { LIMITS } from "~/domain/assignments/assignment.ts";
import type { ShownItem } from "~/domain/assignments/views.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { type FormAnswer, useAnswer } from "./form-answer.ts";
import { ItemPicker } from "./ItemPicker.tsx";
import { WhomFields } from "./WhomFields.tsx";

interface NewFormProps {
  /** Of this form: sent twice, it gives one assignment. */
  readonly formKey: string;
  readonly items: readonly ShownItem[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly more: boolean;
  /** What an address asks for: names of items and people to begin with. */
  readonly begun: { readonly items: readonly string[]; readonly people: readonly string[] };
  readonly answer: FormAnswer | undefined;
}

/** What, to whom, by when, and how. */
export function NewForm({ formKey, items, cohorts, people, more, begun, answer }: NewFormProps) {
  const { t } = useTranslation("assignments");
  const { fault, problem, value, values } = useAnswer(answer);
  const pending = useNavigation().formMethod === "POST";
  const ordered = value("order").split(" ").filter(Boolean);
  const picked = answer?.typed ? (ordered.length > 0 ? ordered : values("item")) : begun.items;
  const mode = value("mode", "assessed");
  return (
    <Form className="grid gap-5" method="post" noValidate>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <input name="key" type="hidden" value={value("key", formKey)} />
      <Card>
        <ItemPicker error={fault("items")} items={items} picked={picked} />
      </Card>
      <Card>
        <WhomFields
          cohorts={cohorts}
          error={fault("to")}
          more={more}
          people={people}
          picked={{ cohorts: values("cohort"), people: answer?.typed ? values("person") : begun.people }}
        />
      </Card>
      <Card>
        <fieldset className="grid gap-4">
          <legend className="mb-2 text-lg font-semibold">{t("new.when")}</legend>
          <DeadlineFields date={value("date")} error={fault("due")} optional time={value("time")} />
          <fieldset>
            <legend className="font-medium">{t("new.mode")}</legend>
            {(["assessed", "practice"] as const).map((one) => (
              <Checkbox
                defaultChecked={mode === one}
                hint={t(`modeText.${one}`)}
                key={one}
                label={t(`mode.${one}`)}
                name="mode"
                type="radio"
                value={one}
              />
            ))}
          </fieldset>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field error={fault("attempts")} hint={t("new.attemptsHint")} label={t("new.attempts")}>
              {(control) => (
                <TextInput {...control} defaultValue={value("attempts")} inputMode="numeric" name="attempts" />
              )}
            </Field>
            <Field error={fault("passMark")} hint={t("new.passMarkHint")} label={t("new.passMark")}>
              {(control) => (
                <TextInput {...control} defaultValue={value("passMark")} inputMode="numeric" name="passMark" />
              )}
            </Field>
          </div>
          <Field error={fault("title")} hint={t("new.titleHint")} label={t("new.titleField")}>
            {(control) => (
              <TextInput {...control} defaultValue={value("title")} maxLength={LIMITS.title} name="title" />
            )}
          </Field>
          <Field error={fault("note")} label={t("new.note")}>
            {(control) => <TextArea {...control} defaultValue={value("note")} maxLength={LIMITS.note} name="note" />}
          </Field>
        </fieldset>
      </Card>
      <div>
        <Button pending={pending && t("new.pending")} type="submit" variant="primary">
          {t("new.submit")}
        </Button>
      </div>
    </Form>
  );
}
