import { Form, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import type { LessonView } from "~/domain/practice/lesson-progress.ts";
import { ALL_WELL, type LessonResult } from "./lesson-result.ts";

interface ReflectionProps {
  /** The question, as HTML of the lesson's own text. */
  readonly html: string;
  readonly lesson: LessonView;
  readonly posted: LessonResult | undefined;
}

/** The closing question and the way to the end: written, or left out on purpose. */
export function Reflection({ html, lesson, posted }: ReflectionProps) {
  const { t } = useTranslation("lesson");
  const fetcherKey = `reflection-${lesson.slug}`;
  const fetcher = useFetcher<LessonResult>({ key: fetcherKey });
  const { fields, problem } = fetcher.data ?? posted ?? ALL_WELL;
  const sending = fetcher.state === "idle" ? null : fetcher.formData?.get("intent");
  const open = Object.values(lesson.exercises).filter(({ answered }) => answered === null);
  const fault = fields.reflection === "too-long" ? "too-long" : fields.reflection ? "required" : null;
  const error = problem ? t(`problem.${problem}`) : fault && t(`reflection.fault.${fault}`);
  const saved = fetcher.data && !error && sending === null && lesson.reflection !== null;

  return (
    <section
      className="my-8 scroll-mt-32 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-6"
      id="reflection"
    >
      <h2 className="mb-2">{t("reflection.title")}</h2>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the lesson's own text, compiled on the server */}
      <p className="mb-4" dangerouslySetInnerHTML={{ __html: html }} />
      <Form
        action="#reflection"
        className="grid gap-4"
        fetcherKey={fetcherKey}
        method="post"
        navigate={false}
        preventScrollReset
      >
        <Field error={error} hint={t("reflection.hint")} label={t("reflection.label")}>
          {(control) => (
            <TextArea {...control} defaultValue={posted?.text ?? lesson.reflection ?? ""} name="text" rows={4} />
          )}
        </Field>
        {open.length > 0 && (
          <p className="text-sm text-ink-2" id="open-exercises">
            {t("complete.unanswered", { count: open.length })}{" "}
            {open.map(({ exercise }) => (
              <a
                className="mr-3 inline-block py-2.5 text-jade-ink underline underline-offset-4"
                href={`#exercise-${exercise.id}`}
                key={exercise.id}
              >
                {t("exercise.number", { number: Object.keys(lesson.exercises).indexOf(exercise.id) + 1 })}
              </a>
            ))}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {lesson.completed === null && open.length === 0 && (
            <Button
              name="intent"
              pending={sending === "complete" && t("complete.finishing")}
              type="submit"
              value="complete"
              variant="primary"
            >
              {t("complete.finish")}
            </Button>
          )}
          <Button
            name="intent"
            pending={sending === "reflection" && t("reflection.saving")}
            type="submit"
            value="reflection"
          >
            {t("reflection.save")}
          </Button>
          {lesson.completed === null && open.length === 0 && (
            <Button name="intent" type="submit" value="skip" variant="quiet">
              {t("complete.skip")}
            </Button>
          )}
          <span className="text-sm text-jade-ink" role="status">
            {saved && t("reflection.saved")}
          </span>
        </div>
      </Form>
    </section>
  );
}
