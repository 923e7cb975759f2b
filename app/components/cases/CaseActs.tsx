import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import { type CaseActs as Acts, MOST_REVIEW } from "~/domain/cases/case.ts";

/** What an act on a case comes back with where it was not taken. */
export interface CaseActResult {
  readonly fields: Readonly<Record<string, string>>;
  readonly text: string;
  readonly changed: boolean;
}

interface CaseActsProps {
  readonly acts: Acts;
  readonly found: { readonly id: string; readonly revision: number; readonly proposedAt: number | null };
  readonly result: CaseActResult | undefined;
}

/** What the reader may do with a case. */
export function CaseActs({ acts, found, result }: CaseActsProps) {
  const { t } = useTranslation("cases");
  const { edit, recall, review, withdraw, propose, toScenario } = acts;
  return (
    <div className="mt-8 grid gap-4">
      {result?.changed && <Notice tone="problem">{t("review.changed")}</Notice>}
      {review && <ReviewForm found={found} result={result} />}
      {(edit || recall || withdraw || propose || toScenario) && (
        <Form className="flex flex-wrap gap-2.5" method="post">
          <input name="revision" type="hidden" value={found.revision} />
          {edit && (
            <LinkButton to={`/cases/${found.id}/edit`} variant="primary">
              {t("act.edit")}
            </LinkButton>
          )}
          {recall && (
            <Button name="intent" type="submit" value="recall">
              {t("act.recall")}
            </Button>
          )}
          {propose && (
            <Button name="intent" type="submit" value={found.proposedAt === null ? "propose" : "unpropose"}>
              {found.proposedAt === null ? t("act.propose") : t("act.unpropose")}
            </Button>
          )}
          {toScenario && (
            <Button name="intent" type="submit" value="scenario">
              {t("act.scenario")}
            </Button>
          )}
          {withdraw && (
            <Button name="intent" type="submit" value="withdraw" variant="quiet">
              {t("act.withdraw")}
            </Button>
          )}
        </Form>
      )}
      {toScenario && <p className="text-sm text-ink-2">{t("act.scenarioHint")}</p>}
    </div>
  );
}

function ReviewForm({ found, result }: Pick<CaseActsProps, "found" | "result">) {
  const { t } = useTranslation("cases");
  const code = result?.fields.text;
  return (
    <Card as="section">
      <h2 className="text-lg">{t("review.title")}</h2>
      <p className="mt-1 text-ink-2">{t("review.hint")}</p>
      <Form className="mt-4 grid gap-4" method="post">
        <input name="revision" type="hidden" value={found.revision} />
        <Field
          error={code === undefined ? null : t(code === "required" ? "review.required" : "fault.too-long")}
          label={t("review.text")}
        >
          {(control) => (
            <TextArea {...control} defaultValue={result?.text} maxLength={MOST_REVIEW} name="text" rows={3} />
          )}
        </Field>
        <div className="flex flex-wrap gap-2.5">
          <Button name="intent" type="submit" value="publish" variant="primary">
            {t("review.publish")}
          </Button>
          <Button name="intent" type="submit" value="changes">
            {t("review.changes")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
