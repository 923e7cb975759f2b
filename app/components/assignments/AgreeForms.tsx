import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { LIMITS } from "~/domain/assignments/assignment.ts";
import type { Status } from "~/domain/assignments/standing.ts";
import { DeadlineFields } from "./DeadlineFields.tsx";
import { type FormAnswer, useAnswer } from "./form-answer.ts";

const ACTS = ["extend", "reopen", "excuse", "unexcuse"] as const;
type Act = (typeof ACTS)[number];

/** What can be agreed with somebody who stands so: nothing with whoever is done. */
function actsFor(status: Status): readonly Act[] {
  if (status === "excused") return ["unexcuse"];
  if (status === "done") return [];
  if (status === "done-late") return ["extend"];
  return status === "failed" ? ["reopen", "excuse"] : ["extend", "reopen", "excuse"];
}

interface AgreeFormsProps {
  readonly status: Status;
  /** The deadline that holds now, on the reader's clock. */
  readonly deadline: { readonly date: string; readonly time: string };
  readonly answer: FormAnswer | undefined;
}

/** More time, another try, or none needed: each folded up until it is wanted. */
export function AgreeForms({ status, deadline, answer }: AgreeFormsProps) {
  const { t } = useTranslation("assignments");
  const acts = actsFor(status);
  if (acts.length === 0) return null;
  return (
    <Section title={t("page.manage")}>
      <div className="grid gap-3">
        {acts.map((act) => (
          <details
            className="rounded-xl border border-line bg-surface px-4"
            key={act}
            open={answer?.typed?.act?.[0] === act}
          >
            <summary className="flex min-h-11 cursor-pointer items-center font-medium">{t(`person.${act}`)}</summary>
            <AgreeForm act={act} answer={answer?.typed?.act?.[0] === act ? answer : undefined} deadline={deadline} />
          </details>
        ))}
      </div>
    </Section>
  );
}

function AgreeForm({ act, deadline, answer }: Omit<AgreeFormsProps, "status"> & { readonly act: Act }) {
  const { t } = useTranslation("assignments");
  const { fault, problem, value } = useAnswer(answer);
  const { formData } = useNavigation();
  return (
    <Form className="grid gap-4 pt-1 pb-4" method="post" noValidate>
      <p className="text-ink-2">{t(`person.${act}Text`)}</p>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <input name="act" type="hidden" value={act} />
      {act === "extend" || act === "reopen" ? (
        <DeadlineFields date={value("date", deadline.date)} error={fault("due")} time={value("time", deadline.time)} />
      ) : null}
      {act === "unexcuse" ? null : (
        <Field error={fault("reason")} hint={t("person.reasonHint")} label={t("person.reason")}>
          {(control) => (
            <TextInput {...control} defaultValue={value("reason")} maxLength={LIMITS.reason} name="reason" />
          )}
        </Field>
      )}
      <div>
        <Button pending={formData?.get("act") === act && t("person.pending")} type="submit" variant="primary">
          {t(`person.submit.${act}`)}
        </Button>
      </div>
    </Form>
  );
}
