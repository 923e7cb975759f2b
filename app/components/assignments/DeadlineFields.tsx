import { useTranslation } from "react-i18next";
import { Field } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { END_OF_DAY } from "~/domain/assignments/deadline.ts";

interface DeadlineFieldsProps {
  readonly date: string;
  readonly time: string;
  readonly error: string | null;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
}

/** A deadline on the reader's own clock; without a time the end of the day. */
export function DeadlineFields({ date, time, error, optional = false }: DeadlineFieldsProps) {
  const { t } = useTranslation("assignments");
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field error={error} hint={optional ? t("new.noDeadline") : undefined} label={t("new.date")}>
        {(control) => <TextInput {...control} defaultValue={date} name="date" type="date" />}
      </Field>
      <Field hint={t("new.timeHint")} label={t("new.time")}>
        {(control) => <TextInput {...control} defaultValue={time || END_OF_DAY} name="time" type="time" />}
      </Field>
    </div>
  );
}
