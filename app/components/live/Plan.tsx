import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { LOCALES } from "~/domain/locale.ts";
import { ITEM_KINDS } from "~/domain/session/agenda.ts";
import type { PlanFaults, PlanFields } from "~/domain/session/plan-form.ts";
import { LOCALE_NAMES } from "~/i18n/locale.ts";
import { PlanItem } from "./PlanItem.tsx";
import type { PlanChoicesShown } from "./plan-choices.ts";

export type PlanProblem = "changed" | "wrong" | "started" | null;

interface PlanProps {
  readonly plan: PlanFields;
  readonly revision: number;
  readonly choices: PlanChoicesShown;
  readonly faults: PlanFaults;
  readonly problem: PlanProblem;
  readonly saved: boolean;
}

/** The planning of a session: one form, so that whatever is pressed keeps what is typed. */
export function Plan({ plan, revision, choices, faults, problem, saved }: PlanProps) {
  const { t } = useTranslation(["live", "errors"]);
  const busy = useNavigation().formData?.get("intent");
  const [deleting, setDeleting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The buttons are at the foot of a long page: what needs mending is gone to.
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const wrong = (field: string) => (faults[field] ? t(`errors:field.${faults[field]}`) : null);
  const minutes = plan.items.reduce((sum, { fields }) => sum + (Number(fields.minutes) || 0), 0);
  return (
    <>
      <Form className="grid gap-2" id="plan" method="post" noValidate ref={form}>
        <input name="revision" type="hidden" value={revision} />
        {/* What Enter in a field presses: the first button of a form. */}
        <button className="sr-only" name="intent" tabIndex={-1} type="submit" value="save">
          {t("plan.save")}
        </button>
        <Section className="!mt-2" title={t("plan.basics")}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field error={wrong("title")} label={t("create.name")}>
              {(control) => <TextInput {...control} defaultValue={plan.title} maxLength={120} name="title" />}
            </Field>
            <Field error={wrong("cohortId")} label={t("create.cohort")}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={plan.cohortId}
                  name="cohortId"
                  options={[
                    { value: "", label: t("create.noCohort") },
                    ...choices.cohorts.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              )}
            </Field>
            <Field error={wrong("plannedFor")} label={t("create.day")}>
              {(control) => (
                <TextInput {...control} defaultValue={plan.plannedFor} name="plannedFor" type="datetime-local" />
              )}
            </Field>
            <Field error={wrong("locale")} label={t("create.locale")}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={plan.locale}
                  name="locale"
                  options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
                />
              )}
            </Field>
          </div>
        </Section>
        <Section hint={plan.items.length > 0 ? t("plan.total", { minutes }) : undefined} title={t("plan.agenda")}>
          {plan.items.length === 0 ? (
            <EmptyState icon="list" title={t("plan.empty")}>
              {t("plan.emptyHint")}
            </EmptyState>
          ) : (
            <ol className="grid gap-4">
              {plan.items.map((item, place) => (
                <PlanItem
                  choices={choices}
                  count={plan.items.length}
                  fault={(field) => faults[`${item.id}.${field}`] ?? null}
                  item={item}
                  key={`${item.id}-${revision}`}
                  place={place}
                />
              ))}
            </ol>
          )}
          <div className="mt-4 flex flex-wrap items-end gap-3">
            <Field label={t("plan.addKind")}>
              {(control) => (
                <Select
                  {...control}
                  name="add"
                  options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                />
              )}
            </Field>
            <Button name="intent" type="submit" value="add">
              {t("plan.addSubmit")}
            </Button>
          </div>
        </Section>
        <div className="mt-6 empty:hidden">
          {problem ? <Notice tone="problem">{t(`plan.${problem}`)}</Notice> : null}
        </div>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button name="intent" pending={busy === "save" && t("plan.saving")} type="submit" value="save">
            {t("plan.save")}
          </Button>
          <Button
            name="intent"
            pending={busy === "start" && t("plan.starting")}
            type="submit"
            value="start"
            variant="primary"
          >
            {t("plan.start")}
          </Button>
          <p className="text-jade-ink" role="status">
            {saved ? t("plan.saved") : null}
          </p>
          <Button className="ml-auto" onClick={() => setDeleting(true)} variant="quiet">
            {t("plan.delete")}
          </Button>
        </div>
        <p className="text-sm text-ink-2">{t("plan.startHint")}</p>
      </Form>
      <Dialog
        description={t("plan.deleteText")}
        onClose={() => setDeleting(false)}
        open={deleting}
        role="alertdialog"
        title={t("plan.deleteAsk")}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setDeleting(false)}>{t("plan.deleteKeep")}</Button>
          <Button form="plan" name="intent" type="submit" value="delete" variant="danger">
            {t("plan.delete")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
