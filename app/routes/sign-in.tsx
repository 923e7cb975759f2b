import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button } from "~/components/ui/Button.tsx";
import { signInForm } from "~/domain/forms/accounts.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";
import { enter, localPath } from "~/http/session.ts";

export const handle = { title: (t) => t("account:signIn.title") } satisfies PageHandle;

const next = (request: Request) => localPath(new URL(request.url).searchParams.get("next"));

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.viewer.kind === "person") throw redirect(next(request));
  return null;
}

export const action = answering(async ({ context, request }: ActionFunctionArgs) => {
  const { services, limits, cookies, viewer } = context;
  const submission = await parseForm(request, signInForm);
  if (submission.status !== "success") return refuse(submission, { secrets: ["password"] });
  const { email } = submission.value;
  try {
    const proved = await limits.guess(context.address, email);
    const session = await services.accounts.signIn(submission.value, viewer.kind === "visitor" ? viewer.id : null);
    await proved();
    return enter(cookies, session, next(request));
  } catch (error) {
    return refuse(submission, { secrets: ["password"], error });
  }
});

export const clientAction = keepForm;

export default function SignInPage() {
  const { t } = useTranslation("account");
  const refusal = useActionData<typeof action>();
  const { fields, props, pending } = usePageForm(signInForm, { refusal });
  return (
    <Page title={t("signIn.title")} width="form">
      <Form {...props} className="grid gap-5">
        <FormProblem refusal={refusal} />
        <TextField autoComplete="username" field={fields.email} label={t("field.email")} type="email" />
        <TextField
          autoComplete="current-password"
          field={fields.password}
          label={t("field.password")}
          type="password"
        />
        <Button pending={pending && t("signIn.pending")} type="submit" variant="primary">
          {t("signIn.submit")}
        </Button>
      </Form>
      <p className="mt-8 text-ink-2">{t("signIn.noAccount")}</p>
      <p className="mt-2">
        <Link className="text-jade-ink underline underline-offset-4" to="/role-plays">
          {t("signIn.tryFirst")}
        </Link>
      </p>
    </Page>
  );
}
