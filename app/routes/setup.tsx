import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import { keepForm } from "~/components/forms/keep-form.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { AppError } from "~/domain/errors.ts";
import { setUpForm } from "~/domain/forms/accounts.ts";
import { answering } from "~/http/errors.ts";
import { parseForm, refuse } from "~/http/forms.ts";
import { enter } from "~/http/session.ts";

export const handle = { chrome: "bare", title: (t) => t("account:setup.title") } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  if (await context.services.accounts.isSetUp()) throw redirect("/");
  return { needsCode: context.setUpCode !== null };
}

export const action = answering(async ({ context, request }: ActionFunctionArgs) => {
  const { services, limits, cookies, locale, setUpCode } = context;
  const submission = await parseForm(request, setUpForm);
  if (submission.status !== "success") return refuse(submission, { secrets: ["password"] });
  const { code, ...account } = submission.value;
  try {
    await limits.guesses.use(context.address);
    if (setUpCode !== null && code !== setUpCode) {
      throw new AppError("bad-input", "wrong set-up code", { code: "set-up-code" });
    }
    const session = await services.accounts.setUp({ ...account, locale });
    await limits.guesses.reward(context.address);
    const response = await enter(cookies, session, "/");
    response.headers.append("Set-Cookie", flashing("set-up"));
    return response;
  } catch (error) {
    return refuse(submission, { secrets: ["password"], error });
  }
});

export const clientAction = keepForm;

export default function SetUpPage() {
  const { t } = useTranslation("account");
  const { needsCode } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { fields, props, pending } = usePageForm(setUpForm, { refusal });
  const [sample, setSample] = useState(refusal?.result.initialValue?.sampleTeam === "on");
  return (
    <Page lead={t("setup.lead")} title={t("setup.title")} width="form">
      <Form {...props} className="grid gap-5">
        <FormProblem refusal={refusal} />
        <TextField autoComplete="name" field={fields.name} hint={t("field.nameHint")} label={t("field.name")} />
        <TextField autoComplete="username" field={fields.email} label={t("field.email")} type="email" />
        <TextField
          autoComplete="new-password"
          field={fields.password}
          hint={t("field.newPasswordHint")}
          label={t("field.password")}
          type="password"
        />
        {needsCode ? (
          <TextField
            autoComplete="off"
            field={fields.code}
            hint={t("setup.codeHint")}
            label={t("setup.code")}
            spellCheck={false}
          />
        ) : null}
        <Card>
          <Checkbox
            checked={sample}
            hint={t("setup.sampleHint")}
            label={t("setup.sample")}
            name={fields.sampleTeam.name}
            onChange={(event) => setSample(event.target.checked)}
          />
        </Card>
        <Button
          pending={pending && (sample ? t("setup.pendingSample") : t("setup.pending"))}
          type="submit"
          variant="primary"
        >
          {t("setup.submit")}
        </Button>
      </Form>
    </Page>
  );
}
