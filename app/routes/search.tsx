import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { Hits } from "~/components/search/Hits.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { requirePerson } from "~/http/context.ts";
import { answering } from "~/http/errors.ts";

export const handle = { i18n: "search", title: (t) => t("search:title") } satisfies PageHandle;

/** What nobody has stopped typing is not looked for yet: milliseconds. */
const PAUSE = 120;

export const loader = answering(async ({ request, context }: LoaderFunctionArgs) => {
  requirePerson({ request, context });
  const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  return { query, ...(await context.services.search.find(query, context.locale)) };
});

export default function Search() {
  const { query, hits, otherLanguage } = useLoaderData<typeof loader>();
  const { t } = useTranslation("search");
  const submit = useSubmit();
  const { state } = useNavigation();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    field.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);

  function look(form: HTMLFormElement) {
    clearTimeout(timer.current);
    // Each letter is no page of its own to go back to.
    timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), PAUSE);
  }

  return (
    <Page title={t("title")}>
      <Form
        className="flex gap-2"
        onChange={(event) => look(event.currentTarget)}
        // Half a Chinese word in the making is nothing to look for.
        onCompositionEnd={(event) => look(event.currentTarget)}
        role="search"
      >
        <input
          aria-label={t("label")}
          autoComplete="off"
          className="control flex-1"
          defaultValue={query}
          enterKeyHint="search"
          maxLength={100}
          name="q"
          placeholder={t("placeholder")}
          ref={field}
          type="search"
        />
        <Button type="submit" variant="primary">
          {t("go")}
        </Button>
      </Form>
      <div aria-busy={state !== "idle"} aria-live="polite" className="mt-2 mb-4 text-sm text-ink-2">
        {query === ""
          ? t("hint")
          : hits.length === 0
            ? null
            : otherLanguage
              ? t("other")
              : t("found", { count: hits.length })}
      </div>
      {query !== "" && hits.length === 0 && (
        <>
          <p className="font-medium">{t("none", { query })}</p>
          <p className="text-ink-2">{t("noneHint")}</p>
        </>
      )}
      <Hits hits={hits} />
    </Page>
  );
}
