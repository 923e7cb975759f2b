import { Link, useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Menu, MenuButton, MenuLink } from "~/components/ui/Menu.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { showToast } from "~/components/ui/toasts.ts";
import type { ShelfRow } from "~/domain/studio/shelf.ts";
import type { ArchiveResult } from "./shelf-result.ts";

interface ScenarioRowProps {
  readonly row: ShelfRow;
  readonly onCopy: (id: string) => void;
  readonly onArchive: (id: string) => void;
}

/** A scenario on the shelf: what reps play of it, how its draft stands, and what can be done with it. */
export function ScenarioRow({ row, onCopy, onArchive }: ScenarioRowProps) {
  const { t } = useTranslation("shelf");
  const { id, customer, origin, draft, attempts, archived } = row;
  const title = row.title || t("untitled");
  return (
    <Card as="li" className="relative grid gap-3">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="text-lg">
            <Link
              className="inline-flex min-h-8 items-center break-words underline decoration-line-strong underline-offset-4 hover:decoration-current touch:min-h-11"
              to={`/studio/${id}`}
            >
              {title}
            </Link>
          </h2>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
            {customer !== "" && <span>{t("row.customer", { name: customer })}</span>}
            <Badge tone={origin === "own" ? "indigo" : "neutral"}>{t(`row.origin.${origin}`)}</Badge>
          </p>
        </div>
        <div className="-mr-2 flex shrink-0 items-center gap-1">
          <LinkButton aria-label={t("row.openOf", { title })} className="hidden sm:inline-flex" to={`/studio/${id}`}>
            {t("row.open")}
          </LinkButton>
          <Menu label={t("row.more", { title })} trigger={<Icon name="ellipsis" />}>
            <MenuLink to={`/studio/${id}/versions`}>{t("row.history")}</MenuLink>
            <MenuLink download reloadDocument to={`/studio/${id}/file.yaml`}>
              {t("row.export")}
            </MenuLink>
            <MenuButton onClick={() => onCopy(id)}>{t("row.copy")}</MenuButton>
            {!archived && <MenuButton onClick={() => onArchive(id)}>{t("row.archive")}</MenuButton>}
          </Menu>
        </div>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-[1fr_7rem_1.8fr]">
        <Fact label={t("row.played")}>
          <Played row={row} />
        </Fact>
        <Fact label={t("row.attempts")}>
          <span className="tabular-nums">{attempts}</span>
        </Fact>
        <Fact className="col-span-2 sm:col-span-1" label={t("row.draft")}>
          {draft === null ? (
            <span className="text-ink-2">{t("row.noDraft")}</span>
          ) : (
            <>
              <Badge className="mr-2" tone={draft.pending ? "amber" : "neutral"}>
                {t(draft.pending ? "row.pending" : "row.same")}
              </Badge>
              <span className="text-sm text-ink-2">
                <Moment at={draft.savedAt} style="dateTime" />
                {draft.savedBy !== null && ` · ${draft.savedBy}`}
              </span>
            </>
          )}
        </Fact>
      </dl>
      {archived && <PutBack id={id} />}
    </Card>
  );
}

interface FactProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

function Fact({ label, className = "", children }: FactProps) {
  return (
    <div className={`min-w-0 ${className}`}>
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Played({ row: { version, archived } }: { readonly row: ShelfRow }) {
  const { t } = useTranslation("shelf");
  if (version === null) return <span className="text-ink-2">{t("row.unpublished")}</span>;
  if (archived) return <span className="text-ink-2">{t("row.notPlayed")}</span>;
  return version === 0 ? t("row.shippedVersion") : t("row.version", { n: version });
}

function PutBack({ id }: { readonly id: string }) {
  const { t } = useTranslation("shelf");
  const fetcher = useFetcher<ArchiveResult>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer && "problem" in answer) showToast(t(`unsent.${answer.problem}`), "problem");
    else if (answer) showToast(t("archive.putBackDone"));
  }, [answer, t]);
  return (
    <fetcher.Form method="post">
      <input name="id" type="hidden" value={id} />
      <Button name="intent" pending={fetcher.state !== "idle" && t("row.puttingBack")} type="submit" value="put-back">
        <Icon name="undo-2" size={18} />
        {t("row.putBack")}
      </Button>
    </fetcher.Form>
  );
}
