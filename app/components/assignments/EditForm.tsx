import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import { LIMITS } from "~/domain/assignments/assignment.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { type FormAnswer, useAnswer } from "./form-answer.ts";

interface EditFormProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly deadline: { readonly date: string; readonly time: string };
  readonly answer: FormAnswer | undefined;
}

/** What may be changed of an assignment once it is given. */
export function EditForm({ id, title, note, deadline, answer }: EditFormProps) {
  const { t } = useTranslation("assignments");
  const { fault, problem, value } = useAnswer(answer);
  const pending = useNavigation().formMethod === "POST";
  return (
    <Form className="grid gap-5" method="post" noValidate>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <Field error={fault("title")} label={t("new.titleField")}>
        {(control) => (
          <TextInput {...control} defaultValue={value("title", title)} maxLength={LIMITS.title} name="title" />
        )}
      </Field>
      <DeadlineFields
        date={value("date", deadline.date)}
        error={fault("due")}
        optional
        time={value("time", deadline.time)}
      />
      <Field error={fault("note")} label={t("new.note")}>
        {(control) => <TextArea {...control} defaultValue={value("note", note)} maxLength={LIMITS.note} name="note" />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button pending={pending && t("edit.saving")} type="submit" variant="primary">
          {t("edit.save")}
        </Button>
        <LinkButton to={`/assignments/${id}`} variant="quiet">
          {t("edit.back")}
        </LinkButton>
      </div>
    </Form>
  );
}
