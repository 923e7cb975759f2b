import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextArea, TextInput } from "~/components/ui/TextInput.tsx";
import type { FieldCode } from "~/domain/forms/codes.ts";
import type { ItemFields } from "~/domain/session/plan-form.ts";
import type { PlanChoicesShown } from "./plan-choices.ts";

interface PlanItemProps {
  readonly item: ItemFields;
  readonly place: number;
  readonly count: number;
  readonly choices: PlanChoicesShown;
  /** What is wrong with a field; null where nothing is. */
  readonly fault: (field: string) => FieldCode | null;
}

/** One item of the agenda: its fields, and the buttons that move it or take it away. They keep what is typed elsewhere. */
export function PlanItem({ item, place, count, choices, fault }: PlanItemProps) {
  const { t } = useTranslation(["live", "errors"]);
  const { id, kind, fields } = item;
  const named = `${place + 1}. ${t(`kind.${kind}`)}`;
  const wrong = (field: string) => {
    const code = fault(field);
    return code ? t(`errors:field.${code}`) : null;
  };
  const input = (field: string) => ({ name: `${id}.${field}`, defaultValue: fields[field] ?? "" });
  return (
    <li className="rounded-xl border border-line bg-surface p-5">
      <input name="item" type="hidden" value={`${id}:${kind}`} />
      <div className="mb-4 flex items-center justify-between gap-2">
        <h3>{named}</h3>
        <div className="flex shrink-0 gap-1">
          <Mover disabled={place === 0} label={t("plan.upItem", { title: named })} value={`up:${id}`} way="up" />
          <Mover
            disabled={place === count - 1}
            label={t("plan.downItem", { title: named })}
            value={`down:${id}`}
            way="down"
          />
          <Button
            aria-label={t("plan.removeItem", { title: named })}
            name="intent"
            type="submit"
            value={`remove:${id}`}
            variant="quiet"
          >
            <Icon name="trash-2" />
          </Button>
        </div>
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {kind === "case" ? <CaseFields choices={choices} input={input} wrong={wrong} /> : null}
        {kind === "scenario" ? (
          <Field error={wrong("scenarioId")} label={t("plan.scenario")}>
            {(control) => (
              <Select
                {...control}
                {...input("scenarioId")}
                options={choices.scenarios.map(({ id: value, title }) => ({ value, label: title }))}
              />
            )}
          </Field>
        ) : null}
        {kind === "poll" ? (
          <>
            <Field className="sm:col-span-2" error={wrong("question")} label={t("plan.question")}>
              {(control) => <TextInput {...control} {...input("question")} maxLength={500} />}
            </Field>
            <Field
              className="sm:col-span-2"
              error={wrong("options")}
              hint={t("plan.optionsHint")}
              label={t("plan.options")}
            >
              {(control) => <TextArea {...control} {...input("options")} rows={4} />}
            </Field>
          </>
        ) : null}
        {kind === "task" ? (
          <>
            <Field className="sm:col-span-2" error={wrong("text")} label={t("plan.task")}>
              {(control) => <TextInput {...control} {...input("text")} maxLength={500} />}
            </Field>
            <Field error={wrong("groups")} label={t("plan.groups")}>
              {(control) => <TextInput {...control} {...input("groups")} inputMode="numeric" />}
            </Field>
          </>
        ) : null}
        {kind === "poll" || kind === "scenario" ? (
          <Field error={wrong("seconds")} hint={t("plan.secondsHint")} label={t("plan.seconds")}>
            {(control) => <TextInput {...control} {...input("seconds")} inputMode="numeric" />}
          </Field>
        ) : null}
        <Field error={wrong("minutes")} label={t("plan.minutes")}>
          {(control) => <TextInput {...control} {...input("minutes")} inputMode="numeric" />}
        </Field>
      </div>
    </li>
  );
}

function Mover({ way, ...rest }: { way: "up" | "down"; label: string; value: string; disabled: boolean }) {
  return (
    <Button
      aria-label={rest.label}
      disabled={rest.disabled}
      name="intent"
      type="submit"
      value={rest.value}
      variant="quiet"
    >
      <Icon className={way === "up" ? "rotate-180" : ""} name="chevron-down" />
    </Button>
  );
}

interface CaseFieldsProps {
  readonly choices: PlanChoicesShown;
  readonly input: (field: string) => { readonly name: string; readonly defaultValue: string };
  readonly wrong: (field: string) => string | null;
}

function CaseFields({ choices, input, wrong }: CaseFieldsProps) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  const [next] = choices.presenters;
  return (
    <>
      <Field error={wrong("title")} label={t("plan.caseTitle")}>
        {(control) => <TextInput {...control} {...input("title")} maxLength={200} />}
      </Field>
      <Field error={wrong("caseId")} label={t("plan.casePick")}>
        {(control) => (
          <Select
            {...control}
            {...input("caseId")}
            options={[
              { value: "", label: t("plan.caseNone") },
              ...choices.cases.map(({ id, title, proposed }) => ({
                value: id,
                label: proposed ? t("plan.caseProposed", { title }) : title,
              })),
            ]}
          />
        )}
      </Field>
      <Field error={wrong("presenter")} label={t("plan.presenter")}>
        {(control) => (
          <Select
            {...control}
            {...input("presenter")}
            options={[
              { value: "", label: t("plan.presenterNone") },
              ...choices.presenters.map((one) => ({
                value: one.id,
                label:
                  one.id === next?.id
                    ? t("plan.presenterNext", { name: one.name })
                    : one.presentedAt === null
                      ? t("plan.presenterNever", { name: one.name })
                      : t("plan.presenterLast", { name: one.name, when: formats.date(one.presentedAt) }),
              })),
            ]}
          />
        )}
      </Field>
    </>
  );
}
