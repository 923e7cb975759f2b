import { useTranslation } from "react-i18next";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import type { GivenGoal } from "~/domain/coaching/views.ts";

/** What an act on a goal comes back with where it was not taken. */
export interface GoalResult {
  /** Code of `coaching:goal.fault` by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly given: GivenGoal;
  /** Whether somebody else changed the goal meanwhile. */
  readonly changed: boolean;
}

const FAULTS = ["required", "too-long", "choice", "day"] as const;

/** The words of a goal, its skill and its day. */
export function GoalFields(props: {
  readonly goal: GivenGoal;
  readonly result: GoalResult | undefined;
  readonly skills: Readonly<Record<string, string>>;
}) {
  const { result, skills } = props;
  const { t } = useTranslation("coaching");
  const shown = result?.given ?? props.goal;
  const fault = (field: string) => {
    const code = FAULTS.find((one) => one === result?.fields[field]);
    return code === undefined ? null : t(`goal.fault.${code}`);
  };
  return (
    <>
      <Field error={fault("text")} hint={t("goal.textHint")} label={t("goal.text")}>
        {(control) => <TextArea {...control} defaultValue={shown.text} maxLength={500} name="text" rows={3} />}
      </Field>
      <Field error={fault("skill")} label={t("goal.skill")} note={t("goal.optional")}>
        {(control) => (
          <Select
            {...control}
            defaultValue={shown.skill}
            name="skill"
            options={[
              { value: "", label: t("goal.noSkill") },
              ...Object.entries(skills).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
      </Field>
      <Field error={fault("dueOn")} label={t("goal.due")} note={t("goal.optional")}>
        {(control) => <TextInput {...control} defaultValue={shown.dueOn} name="dueOn" type="date" />}
      </Field>
    </>
  );
}
