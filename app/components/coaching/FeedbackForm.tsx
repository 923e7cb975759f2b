import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Field, FieldError } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import {
  FEEDBACK_QUESTIONS,
  type FeedbackQuestion,
  type GivenRatings,
  MOST_FEEDBACK,
} from "~/domain/coaching/feedback.ts";
import type { TrainerToRate } from "~/domain/coaching/views.ts";

/** What giving feedback comes back with where it was not taken. */
export interface FeedbackResult {
  readonly trainer: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly given: GivenRatings & { readonly text: string };
}

interface FeedbackFormProps {
  readonly trainer: TrainerToRate;
  readonly result: FeedbackResult | undefined;
}

/** Four questions and a free word about one trainer. */
export function FeedbackForm({ trainer: { id, name, given }, result }: FeedbackFormProps) {
  const { t } = useTranslation("coaching");
  return (
    <Card as="section">
      <h2 className="text-lg">{t("feedback.about", { name })}</h2>
      {given ? (
        <p className="mt-2 text-ink-2">{t("feedback.given")}</p>
      ) : (
        <Form className="mt-3 grid gap-5" method="post">
          <input name="trainer" type="hidden" value={id} />
          <p className="text-sm text-ink-2">{t("feedback.scale")}</p>
          {FEEDBACK_QUESTIONS.map((question) => (
            <Scale
              chosen={result?.given[question]}
              key={question}
              missing={result?.fields[question] !== undefined}
              question={question}
            />
          ))}
          <Field
            error={result?.fields.text ? t("feedback.fault.too-long") : null}
            hint={t("feedback.textHint")}
            label={t("feedback.text")}
            note={t("feedback.optional")}
          >
            {(control) => (
              <TextArea {...control} defaultValue={result?.given.text} maxLength={MOST_FEEDBACK} name="text" rows={3} />
            )}
          </Field>
          <div>
            <Button type="submit" variant="primary">
              {t("feedback.send")}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}

function Scale(props: {
  readonly question: FeedbackQuestion;
  readonly chosen: number | undefined;
  readonly missing: boolean;
}) {
  const { question, chosen, missing } = props;
  const { t } = useTranslation("coaching");
  return (
    <fieldset className="grid gap-1.5">
      <legend className="font-medium">{t(`feedback.question.${question}`)}</legend>
      <div className="flex flex-wrap gap-2">
        {[1, 2, 3, 4, 5].map((value) => (
          <label
            className="flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-lg border border-line-field px-2.5 has-checked:border-jade has-checked:bg-jade-soft"
            key={value}
          >
            <input
              className="accent-jade"
              defaultChecked={chosen === value}
              name={question}
              required
              type="radio"
              value={value}
            />
            {value}
          </label>
        ))}
      </div>
      {missing && <FieldError>{t("feedback.fault.required")}</FieldError>}
    </fieldset>
  );
}
