import { Form, Link, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { isFieldCode } from "~/domain/forms/codes.ts";

type Problem = "wrong" | "tooMany" | "removed" | null;

interface JoinProps {
  readonly pin: string;
  readonly session: { readonly id: string; readonly title: string } | null;
  readonly problem: Problem;
  /** Of the person who is signed in. */
  readonly name: string | null;
  readonly answer: { readonly name: string; readonly problem: Problem; readonly field: string | null } | undefined;
}

/** First the PIN, then who one is: one press for whoever is signed in, a name for a guest. */
export function Join(props: JoinProps) {
  return props.session ? <JoinAs {...props} session={props.session} /> : <JoinByPin {...props} />;
}

function JoinByPin({ pin, problem, answer }: JoinProps) {
  const { t } = useTranslation("live");
  const wrong = answer?.problem ?? problem;
  return (
    <Page lead={t("join.lead")} title={t("join.title")} width="form">
      {/* A plain address: what was typed stands in it, and a wrong one can be mended. */}
      <Form action="/join" className="grid gap-5" method="get">
        <Field error={wrong ? t(`join.${wrong}`) : null} hint={t("join.pinHint")} label={t("join.pin")}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              className="text-2xl tracking-widest"
              defaultValue={pin}
              inputMode="numeric"
              maxLength={12}
              name="pin"
              required
            />
          )}
        </Field>
        <Button type="submit" variant="primary">
          {t("join.next")}
        </Button>
      </Form>
    </Page>
  );
}

function JoinAs({ pin, session, name, answer }: JoinProps & { readonly session: { readonly title: string } }) {
  const { t } = useTranslation(["live", "errors"]);
  const busy = useNavigation().formMethod === "POST";
  const field = answer?.field ?? undefined;
  return (
    <Page title={t("join.into", { title: session.title })} width="form">
      {answer?.problem ? (
        <div className="mb-5">
          <Notice tone="problem">{t(`join.${answer.problem}`)}</Notice>
        </div>
      ) : null}
      <Form action={`/join/${pin}`} className="grid gap-5" method="post" noValidate>
        {name === null ? (
          <Field
            error={isFieldCode(field) ? t(`errors:field.${field}`) : null}
            hint={t("join.nameHint")}
            label={t("join.name")}
          >
            {(control) => (
              <TextInput
                {...control}
                autoComplete="nickname"
                defaultValue={answer?.name ?? ""}
                maxLength={30}
                name="name"
              />
            )}
          </Field>
        ) : null}
        <Button pending={busy && t("join.pending")} type="submit" variant="primary">
          {name === null ? t("join.submit") : t("join.as", { name })}
        </Button>
      </Form>
      <div className="mt-8 grid gap-2">
        {name === null ? (
          <p>
            {t("join.or")}{" "}
            <Link className="text-jade-ink underline underline-offset-4" to={`/sign-in?next=/join/${pin}`}>
              {t("join.signIn")}
            </Link>
          </p>
        ) : null}
        <p>
          <Link className="text-jade-ink underline underline-offset-4" to="/join">
            {t("join.another")}
          </Link>
        </p>
      </div>
    </Page>
  );
}
