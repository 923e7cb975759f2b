import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { Period } from "~/domain/calendar.ts";
import type { RoutineOption } from "~/domain/routines/views.ts";
import type { PickResult } from "./pick-result.ts";

interface PickGroupProps {
  readonly period: Period;
  readonly options: readonly RoutineOption[];
  /** What was ticked and written, where the page came back with it. */
  readonly given: PickResult["given"];
  /** What is wrong with the own routine written here. */
  readonly error: string | null;
}

/** A period's routines, folded away unless some are ticked. */
export function PickGroup({ period, options, given, error }: PickGroupProps) {
  const { t } = useTranslation("routines");
  const ticked = ({ routine, kept }: RoutineOption) => (given ? given.picked.includes(routine) : kept);
  const count = options.filter(ticked).length;
  const written = given?.own[period] ?? "";
  return (
    <details
      className="scroll-mt-20 rounded-xl border border-line bg-surface"
      id={period}
      open={count > 0 || written !== "" || error !== null}
    >
      <summary className="flex min-h-14 items-center gap-3 rounded-xl px-4 py-2">
        <h2 className="text-lg">{t(`period.${period}`)}</h2>
        <span className="text-sm text-ink-2">{count > 0 && t("pick.chosen", { count })}</span>
      </summary>
      <fieldset className="grid gap-1 px-4 pb-4">
        <legend className="sr-only">{t(`period.${period}`)}</legend>
        {options.map((option) => (
          <Checkbox
            defaultChecked={ticked(option)}
            hint={option.own ? t("list.own") : option.caution && t("list.caution", { caution: option.caution })}
            key={option.routine}
            label={option.text}
            name="routine"
            value={option.routine}
          />
        ))}
        <Field className="mt-3" error={error} hint={t("pick.ownHint")} label={t("pick.own")}>
          {(control) => <TextInput {...control} autoComplete="off" defaultValue={written} name={`own.${period}`} />}
        </Field>
      </fieldset>
    </details>
  );
}
