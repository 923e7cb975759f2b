import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Locale } from "~/domain/locale.ts";
import { shown } from "~/domain/studio/document.ts";
import type { Draft } from "./use-draft.ts";

interface EditorHeaderProps {
  readonly draft: Draft;
  readonly archived: boolean;
  readonly locale: Locale;
  readonly onPublish: () => void;
}

/** The title, how the draft stands with the server, undo and redo, and the ways on. */
export function EditorHeader({ draft, archived, locale, onPublish }: EditorHeaderProps) {
  const { t } = useTranslation("studio");
  const { document, history } = draft;
  const strangers = [...new Set(draft.others.flatMap(({ name, self }) => (self ? [] : [name])))];
  return (
    <header className="border-b border-line bg-surface px-3 py-2 sm:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link aria-label={t("back")} className="btn-icon" to="/studio">
          <Icon name="arrow-left" />
        </Link>
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="truncate text-lg">{shown(document.title, locale) || t("untitled")}</h1>
          <SaveLine draft={draft} />
        </div>
        <button
          aria-label={t("undo")}
          className="btn-icon disabled:opacity-40"
          disabled={history.past.length === 0}
          onClick={draft.undo}
          title={`${t("undo")} (Ctrl+Z)`}
          type="button"
        >
          <Icon name="undo-2" />
        </button>
        <button
          aria-label={t("redo")}
          className="btn-icon disabled:opacity-40"
          disabled={history.future.length === 0}
          onClick={draft.redo}
          title={`${t("redo")} (Ctrl+Shift+Z)`}
          type="button"
        >
          <Icon className="-scale-x-100" name="undo-2" />
        </button>
        <LinkButton to={`/studio/${document.id}/versions`} variant="quiet">
          {t("history")}
        </LinkButton>
        <a className="btn btn-quiet" download href={`/studio/${document.id}/file.yaml`}>
          {t("export")}
        </a>
        <Button onClick={onPublish} variant="primary">
          {t("publish")}
        </Button>
      </div>
      {archived ? <p className="mt-1 text-sm text-amber">{t("archivedNow")}</p> : null}
      {draft.others.length > 0 ? (
        <p className="mt-1 text-sm text-amber" role="status">
          {draft.others.some(({ self }) => self) ? `${t("othersSelf")} ` : ""}
          {strangers.length > 0 ? t("others", { names: strangers.join(", ") }) : ""}
        </p>
      ) : null}
      <Conflict draft={draft} />
      <Left draft={draft} />
    </header>
  );
}

function SaveLine({ draft: { state, savedAt } }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation("studio");
  const time =
    savedAt === null
      ? null
      : new Date(savedAt).toLocaleTimeString(i18n.language, { hour: "2-digit", minute: "2-digit" });
  const trouble = state === "unreachable" || state === "refused" || state === "conflict";
  return (
    <p className={`truncate text-sm ${trouble ? "text-brick" : "text-ink-2"}`} role={trouble ? "alert" : undefined}>
      {state === "saved" && time !== null ? t("state.savedAt", { time }) : t(`state.${state}`)}
    </p>
  );
}

function Conflict({ draft: { theirs, settle } }: { readonly draft: Draft }) {
  const { t } = useTranslation("studio");
  if (theirs === null) return null;
  return (
    <div className="mt-2">
      <Notice tone="problem">
        <p className="font-medium">{t("conflict.title", { name: theirs.savedBy ?? t("conflict.someone") })}</p>
        <p>{t("conflict.text")}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => settle("theirs")}>{t("conflict.theirs")}</Button>
          <Button onClick={() => settle("mine")}>{t("conflict.mine")}</Button>
        </p>
      </Notice>
    </div>
  );
}

function Left({ draft: { left, takeLeft } }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation("studio");
  if (left === null) return null;
  return (
    <div className="mt-2">
      <Notice tone="care">
        <p className="font-medium">{t("left.title")}</p>
        <p>{t("left.text", { time: new Date(left.at).toLocaleString(i18n.language) })}</p>
        <p className="mt-2 flex flex-wrap gap-2">
          <Button onClick={() => takeLeft(true)}>{t("left.take")}</Button>
          <Button onClick={() => takeLeft(false)}>{t("left.drop")}</Button>
        </p>
      </Notice>
    </div>
  );
}
