import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { CasePage } from "~/domain/cases/page.ts";
import type { CaseReview } from "~/domain/cases/ports.ts";
import { CaseTexts } from "./CaseTexts.tsx";
import { DialogueFields } from "./DialogueFields.tsx";
import { Masking } from "./Masking.tsx";
import { Reviews } from "./Reviews.tsx";

interface CaseEditorProps {
  readonly page: CasePage;
  /** What the last act came back with. */
  readonly posted: CasePage | { readonly problem: "offline" | "server" } | undefined;
  readonly stages: Readonly<Record<string, string>>;
  readonly skills: Readonly<Record<string, string>>;
  readonly reviews: readonly CaseReview[];
}

/** A case while it is being written. Every button sends the whole form, so that all of it works without scripts. */
export function CaseEditor({ page, posted, stages, skills, reviews }: CaseEditorProps) {
  const { t } = useTranslation("cases");
  const unsent = posted && "problem" in posted ? posted.problem : null;
  const latest = posted === undefined ? page : "problem" in posted ? null : posted;
  const [shown, setShown] = useState(latest ?? page);
  // What could not be sent leaves the fields as they are.
  if (latest && latest.stamp !== shown.stamp) setShown(latest);
  const wrong = Object.keys(shown.fields).length > 0;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The buttons are at the foot of a long form: what is missing is gone to. Each answer has a stamp of its own.
    if (wrong && shown.stamp) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong, shown.stamp]);
  return (
    <Form className="grid gap-5" key={shown.stamp} method="post" preventScrollReset ref={form}>
      {/* What the Enter key does. */}
      <button aria-hidden="true" className="hidden" name="intent" tabIndex={-1} type="submit" value="save" />
      <input name="id" type="hidden" value={shown.id} />
      <input name="revision" type="hidden" value={shown.revision} />
      {unsent && <Notice tone="problem">{t(`edit.problem.${unsent}`)}</Notice>}
      {shown.changed && <Notice tone="problem">{t("edit.changed")}</Notice>}
      {wrong && <Notice tone="problem">{t("edit.wrong")}</Notice>}
      {reviews.length > 0 && <Reviews reviews={reviews} />}
      <CaseTexts page={shown} skills={skills} stages={stages}>
        <DialogueFields page={shown} />
      </CaseTexts>
      <Section className="mt-4" hint={t("mask.hint")} title={t("mask.title")}>
        <Masking page={shown} />
      </Section>
      <p className="text-sm text-ink-2">{t("edit.who")}</p>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" type="submit" value="submit" variant="primary">
          {t("edit.submit")}
        </Button>
        <Button name="intent" type="submit" value="save">
          {shown.changed ? t("edit.saveOver") : t("edit.save")}
        </Button>
      </div>
    </Form>
  );
}
