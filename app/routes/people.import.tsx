import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { keepUnsent } from "~/components/forms/unsent.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { ImportForm } from "~/components/people/import/ImportForm.tsx";
import { type ImportAnswer, type ImportRefusal, keepList } from "~/components/people/import/import-result.ts";
import { RoomLinks } from "~/components/room/RoomLinks.tsx";
import { isAppError } from "~/domain/errors.ts";
import { COHORT_NAME_MAX } from "~/domain/forms/people.ts";
import { cohortId } from "~/domain/ids.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, statusOf } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";
import type { ChosenCohort } from "~/services/people/imports.server.ts";

export const handle = { i18n: ["room", "errors"], title: (t) => t("people:import.title") } satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const cohorts = await asked.context.services.people.cohorts(viewer);
  return { cohorts: cohorts.map(({ id, name }) => ({ id, name })), mayGoWithout: viewer.role === "administrator" };
});

const textIn = (form: FormData, field: string) => {
  const value = form.get(field);
  return typeof value === "string" ? value.trim() : "";
};

/** The file where one was chosen, else the text. Null where there is neither. */
async function listIn(form: FormData): Promise<string | Uint8Array | null> {
  const [file, text] = [form.get("file"), textIn(form, "text")];
  // A file field left empty is sent as a file of no bytes without a name. Text beside it is what is meant.
  if (file !== null && typeof file !== "string" && (file.size > 0 || (file.name !== "" && text === ""))) {
    return new Uint8Array(await file.arrayBuffer());
  }
  return text === "" ? null : text;
}

/** Where rows go that name no cohort; undefined for a name that can't be one. */
function cohortIn(form: FormData): ChosenCohort | null | undefined {
  const name = textIn(form, "newCohort").replace(/\s+/g, " ");
  if (name.length > COHORT_NAME_MAX) return undefined;
  if (name !== "") return { name };
  const id = textIn(form, "cohort");
  return id === "" ? null : { id: cohortId(id) };
}

export const action = answering(async (asked: ActionFunctionArgs) => {
  const viewer = requireAbility(asked, "invite-reps");
  const form = await readForm(asked.request);
  const refuse = (fault: ImportRefusal["fault"], status: number) =>
    data({ fault, text: textIn(form, "text") } satisfies ImportRefusal, { status });
  const given = await listIn(form);
  if (given === null) return refuse("nothing", statusOf("bad-input"));
  const into = cohortIn(form);
  if (into === undefined) return refuse("cohort", statusOf("bad-input"));
  try {
    return redirect(`/people/import/${await asked.context.services.peopleImports.begin(viewer, given, into)}`);
  } catch (error) {
    if (isAppError(error) && error.code === "rate-limited") return refuse("rate-limited", statusOf(error.code));
    if (isAppError(error) && error.code === "not-found") return refuse("cohort", statusOf("bad-input"));
    throw error;
  }
});

export const clientAction = keepList;
export const shouldRevalidate = keepUnsent;

export default function ImportPeople() {
  const { t } = useTranslation("people");
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<ImportAnswer>();
  return (
    <>
      <RoomLinks here="people" />
      <Page
        eyebrow={
          <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/people">
            {t("back")}
          </Link>
        }
        lead={t("import.lead")}
        title={t("import.title")}
      >
        <ImportForm {...loaded} answer={answer} />
      </Page>
    </>
  );
}
