import { useTranslation } from "react-i18next";
import { Field } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import { TEXT_LIMITS } from "~/domain/practice/response.ts";

/** Own words, before the model answer is seen. */
export function TextField() {
  const { t } = useTranslation("lesson");
  return (
    <Field hint={t("exercise.textHint")} label={t("exercise.textLabel")}>
      {(control) => <TextArea {...control} maxLength={TEXT_LIMITS.most} name="text" rows={3} />}
    </Field>
  );
}
