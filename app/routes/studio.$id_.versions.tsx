import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { flashing } from "~/components/layout/flash.ts";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { CompareSection } from "~/components/studio/shelf/CompareSection.tsx";
import { RestoreDialog } from "~/components/studio/shelf/RestoreDialog.tsx";
import { keepStudio } from "~/components/studio/shelf/shelf-result.ts";
import { VersionTable } from "~/components/studio/shelf/VersionTable.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { AppError } from "~/domain/errors.ts";
import { shown } from "~/domain/studio/document.ts";
import { requireAbility } from "~/http/context.ts";
import { answering, failWith } from "~/http/errors.ts";
import { digits, readForm } from "~/http/forms.ts";
import { revisionText, syllabusNames } from "~/http/studio.ts";

export const handle = {
  i18n: ["shelf", "draft", "errors"],
  title: (t) => t("shelf:versions.titleBare"),
} satisfies PageHandle;

const comparing = z.object({
  from: digits,
  to: z.union([z.literal("draft").transform(() => null), digits]),
});

export const loader = answering(async ({ context, request, params }: LoaderFunctionArgs) => {
  const author = requireAbility({ context, request }, "write-scenarios");
  const { services, locale } = context;
  const { drafts, versions } = services.studio;
  const id = params.id ?? "";
  const query = new URL(request.url).searchParams;
  const asked = query.has("from") ? comparing.safeParse(Object.fromEntries(query)) : null;
  if (asked?.success === false) throw new AppError("not-found", "no such versions");
  const [opened, history, names, changes] = await Promise.all([
    drafts.open(author, id),
    versions.history(author, id),
    syllabusNames(context),
    asked ? versions.compare(author, id, { ...asked.data, locale }, { signal: request.signal }) : null,
  ]);
  return {
    ...{ id, history, names, revision: opened.revision },
    title: shown(opened.document.title, locale),
    compared: asked && { ...asked.data, changes },
  };
});

const restoring = z.object({ number: digits, revision: revisionText });

export const action = answering(async ({ context, request, params }: ActionFunctionArgs) => {
  const author = requireAbility({ context, request }, "write-scenarios");
  const parsed = restoring.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) throw new AppError("bad-input", parsed.error.message);
  const { number, revision } = parsed.data;
  const id = params.id ?? "";
  try {
    await context.services.studio.versions.restore(author, id, number, revision);
  } catch (error) {
    return failWith(error);
  }
  return redirect(`/studio/${id}`, { headers: { "Set-Cookie": flashing("draft-restored") } });
});

export const clientAction = keepStudio;

/** A draft that somebody else has saved since is replaced only once it has been asked for again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) => {
  if (actionResult?.problem) return false;
  return actionResult?.error !== undefined || defaultShouldRevalidate;
};

export default function VersionsRoute() {
  const { t } = useTranslation("shelf");
  const { id, title, history, names, revision, compared } = useLoaderData<typeof loader>();
  const [restoring, setRestoring] = useState<number | null>(null);
  const close = useCallback(() => setRestoring(null), []);
  return (
    <Page
      actions={
        <div className="flex flex-wrap gap-3">
          <LinkButton to={`/studio/${id}/publish`}>{t("versions.publish")}</LinkButton>
          <LinkButton to={`/studio/${id}`}>{t("toEditor")}</LinkButton>
        </div>
      }
      eyebrow={
        <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/studio">
          {t("back")}
        </Link>
      }
      lead={t("versions.lead")}
      title={t("versions.title", { title: title || t("untitled") })}
      width="wide"
    >
      {history.length === 0 ? (
        <EmptyState icon="clock" title={t("versions.none")}>
          {t("versions.noneHint")}
        </EmptyState>
      ) : (
        <>
          <VersionTable onRestore={setRestoring} versions={history} />
          <CompareSection compared={compared} names={names} versions={history} />
          <RestoreDialog id={id} number={restoring} onClose={close} revision={revision} />
        </>
      )}
    </Page>
  );
}
