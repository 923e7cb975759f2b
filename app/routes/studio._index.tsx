import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Refusal } from "~/components/forms/refusal.ts";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { type Beginning, CreateDialog } from "~/components/studio/shelf/CreateDialog.tsx";
import { ScenarioShelf } from "~/components/studio/shelf/ScenarioShelf.tsx";
import { keepCreating } from "~/components/studio/shelf/shelf-result.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { AppError } from "~/domain/errors.ts";
import { newScenarioForm } from "~/domain/forms/scenario.ts";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";
import { parseFields, readForm, refuse } from "~/http/forms.ts";

export const handle = { i18n: ["shelf", "errors"], title: (t) => t("shelf:title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const author = requireAbility(asked, "write-scenarios");
  const { services, locale } = asked.context;
  return { rows: await services.studio.shelf.list(author, locale) };
});

const moving = z.object({ intent: z.enum(["archive", "put-back"]), id: z.string().min(1).max(60) });

export const action = answering(async (asked: ActionFunctionArgs) => {
  const author = requireAbility(asked, "write-scenarios");
  const { services, locale } = asked.context;
  const { shelf } = services.studio;
  const form = await readForm(asked.request);
  if (form.get("intent") !== "create") {
    const parsed = moving.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
    const archived = parsed.data.intent === "archive";
    await shelf.setArchived(author, parsed.data.id, archived);
    return data({ archived });
  }
  const submission = parseFields(form, newScenarioForm);
  if (submission.status !== "success") return refuse(submission);
  const { from, of = "", title } = submission.value;
  try {
    const id = await shelf.create(author, from === "copy" ? { from, of, title, locale } : { from, title, locale });
    return redirect(`/studio/${id}`);
  } catch (error) {
    return refuse(submission, { error });
  }
});

export const clientAction = keepCreating;
export const shouldRevalidate = keepUnsent;

export default function StudioShelf() {
  const { t } = useTranslation("shelf");
  const { rows } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  // What was wrong when the dialog was open before is no news to whoever opens it again.
  const [old, setOld] = useState(refusal);
  function begin(from: Beginning | null) {
    setOld(refusal);
    setBeginning(from);
  }
  return (
    <Page
      actions={
        <div className="flex flex-wrap gap-3">
          <LinkButton to="/studio/import">{t("list.import")}</LinkButton>
          <Button onClick={() => begin({ from: "blank" })} variant="primary">
            <Icon name="plus" size={18} />
            {t("list.new")}
          </Button>
        </div>
      }
      lead={t("lead")}
      title={t("title")}
      width="wide"
    >
      <ScenarioShelf onCopy={(of) => begin({ from: "copy", of })} rows={rows} />
      <CreateDialog
        beginning={beginning}
        onClose={() => begin(null)}
        refusal={refusal === old ? undefined : refusal}
        rows={rows}
      />
    </Page>
  );
}
