import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Unsent } from "~/components/forms/refusal.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { ErrorCode } from "~/domain/errors.ts";
import type { Person } from "~/domain/people.ts";

interface AccountStateProps {
  readonly person: Pick<Person, "name" | "deactivatedAt">;
  readonly failure: ErrorCode | Unsent | null;
}

/** Closing an account and opening it again. What happens is said before the button, which works without script. */
export function AccountState({ person, failure }: AccountStateProps) {
  const { t } = useTranslation(["people", "errors"]);
  const pending = useNavigation().formMethod === "POST";
  const problem = failure && <Notice tone="problem">{t(`errors:code.${failure}`)}</Notice>;
  if (person.deactivatedAt !== null) {
    return (
      <Section title={t("person.reactivate.title")}>
        {problem}
        <p className="mb-4 text-ink-2">{t("person.reactivate.text")}</p>
        <Form method="post">
          <Button
            name="intent"
            pending={pending && t("person.saving")}
            type="submit"
            value="reactivate"
            variant="primary"
          >
            {t("person.reactivate.confirm")}
          </Button>
        </Form>
      </Section>
    );
  }
  return (
    <Section title={t("person.deactivate.title")}>
      {problem}
      <p className="mb-3 text-ink-2">{t("person.deactivate.hint")}</p>
      <details className="rounded-xl border border-line bg-surface px-4 py-2">
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t("person.deactivate.open")}</summary>
        <p className="mt-2 font-medium">{t("person.deactivate.ask", { name: person.name })}</p>
        <ul className="my-3 list-disc pl-6">
          {(["out", "in", "left", "kept"] as const).map((what) => (
            <li key={what}>{t(`person.deactivate.what.${what}`)}</li>
          ))}
        </ul>
        <Form className="pb-2" method="post">
          <Button
            name="intent"
            pending={pending && t("person.saving")}
            type="submit"
            value="deactivate"
            variant="danger"
          >
            {t("person.deactivate.confirm")}
          </Button>
        </Form>
      </details>
    </Section>
  );
}
