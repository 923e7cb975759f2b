import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Editor } from "~/components/studio/editor/Editor.tsx";
import { requireAbility } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = {
  i18n: ["studio", "draft", "graph"],
  chrome: "focus",
  title: (t) => t("studio:title"),
} satisfies PageHandle;

export const loader = answering(async (asked: LoaderFunctionArgs) => {
  const author = requireAbility(asked, "write-scenarios");
  const { studio } = asked.context.services;
  const [opened, vocabulary] = await Promise.all([
    studio.drafts.open(author, asked.params.id ?? ""),
    studio.vocabulary(asked.context.locale),
  ]);
  return { opened, vocabulary, locale: asked.context.locale };
});

/** The draft is the editor's own from here on: a page that reloads by itself must not take it back. */
export const shouldRevalidate = () => false;

export default function Studio() {
  const { opened, vocabulary, locale } = useLoaderData<typeof loader>();
  return <Editor key={opened.document.id} locale={locale} opened={opened} vocabulary={vocabulary} />;
}
