import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { keepRoutines } from "~/components/routines/keep-routines.ts";
import { Picker } from "~/components/routines/Picker.tsx";
import type { PickResult } from "~/components/routines/pick-result.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { PERIODS } from "~/domain/calendar.ts";
import { AppError, isAppError } from "~/domain/errors.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import { requireKeeper } from "~/http/keeper.ts";

export const handle = { i18n: "routines", title: (t) => t("routines:pick.title") } satisfies PageHandle;

export const loader = answering((asked: LoaderFunctionArgs) =>
  asked.context.services.routines.picker(requireKeeper(asked)),
);

// All of the syllabus and as many own ones as anybody can have.
const ids = z.array(z.string().min(1).max(80)).max(200);
const choice = z.object({ picked: ids, had: ids, own: z.partialRecord(z.enum(PERIODS), z.string()) });

function fieldsOf(form: FormData) {
  const own = PERIODS.flatMap((period) => {
    const words = form.get(`own.${period}`);
    return typeof words === "string" ? [[period, words] as const] : [];
  });
  return { picked: form.getAll("routine"), had: form.getAll("had"), own: Object.fromEntries(own) };
}

export const action = answering(async (asked: ActionFunctionArgs) => {
  const keeper = requireKeeper(asked);
  const parsed = choice.safeParse(fieldsOf(await readForm(asked.request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  try {
    await asked.context.services.routines.choose(keeper, parsed.data);
  } catch (error) {
    if (!isAppError(error) || error.code !== "bad-input") throw error;
    const { picked, own } = parsed.data;
    const refused: PickResult = { fields: error.fields, problem: null, given: { picked, own } };
    return data(refused, { status: statusOf(error.code) });
  }
  return redirect("/routines");
});

export const clientAction = keepRoutines;

export default function PickRoutines() {
  const { t } = useTranslation("routines");
  const picker = useLoaderData<typeof loader>();
  const refused = useActionData<PickResult>();
  return (
    <Page
      actions={!picker.first && <LinkButton to="/routines">{t("pick.back")}</LinkButton>}
      lead={t(picker.first ? "pick.first" : "pick.lead")}
      title={t("pick.title")}
    >
      <Picker picker={picker} refused={refused} />
    </Page>
  );
}
