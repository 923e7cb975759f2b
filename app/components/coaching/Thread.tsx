import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import { MOST_COMMENT, type SeenComment } from "~/domain/coaching/threads.ts";
import { useTalk } from "./thread-result.ts";

/** What was said at a turn (from 0) or, with null, about the whole, and the place to say something. */
export function Thread({ turn }: { readonly turn: number | null }) {
  const { t } = useTranslation("debrief");
  const { thread, attempt } = useTalk();
  if (!thread) return null;
  const said = thread.comments.filter((comment) => comment.turn === turn);
  const name = turn === null ? t("thread.whole") : t("thread.at", { n: turn + 1 });
  return (
    <section aria-label={name} className="mt-4 border-t border-line pt-3">
      {said.length > 0 && (
        <ol className="grid gap-2.5">
          {said.map((comment) => (
            <li key={comment.id}>
              <CommentCard comment={comment} />
            </li>
          ))}
        </ol>
      )}
      <Say key={said.findLast(({ own }) => own)?.id ?? ""} label={name} said={said.length > 0} turn={turn} />
      {turn !== null && thread.as === "coach" && thread.personId && (
        <LinkButton
          className="mt-2"
          to={`/goals/new?${new URLSearchParams({ person: thread.personId, attempt, turn: String(turn) })}`}
          variant="quiet"
        >
          {t("thread.goal")}
        </LinkButton>
      )}
    </section>
  );
}

function CommentCard({ comment }: { readonly comment: SeenComment }) {
  const { t } = useTranslation("debrief");
  const { attempt } = useTalk();
  const { id, author, own, text, suggestion, at, fresh } = comment;
  return (
    <div className={`rounded-lg border bg-surface px-3.5 py-2.5 ${fresh ? "border-2 border-jade" : "border-line"}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2">
        <span className="font-semibold text-ink">{own ? t("thread.you") : author}</span>
        <Moment at={at} style="dateTime" />
        {fresh && <Badge tone="jade">{t("thread.fresh")}</Badge>}
      </p>
      {text === null ? (
        <p className="text-ink-2 italic">{t("thread.removed")}</p>
      ) : (
        <p className="break-words whitespace-pre-line">{text}</p>
      )}
      {suggestion && (
        <div className="mt-2 rounded-lg bg-jade-soft px-3 py-2">
          <p className="text-xs text-ink-2">{t("thread.suggested")}</p>
          <p className="break-words whitespace-pre-line">{suggestion}</p>
        </div>
      )}
      {own && text !== null && (
        <Form action={`/attempts/${attempt}/debrief`} method="post" preventScrollReset>
          <input name="intent" type="hidden" value="remove" />
          <Button className="-ml-4" name="comment" type="submit" value={id} variant="quiet">
            {t("thread.remove")}
          </Button>
        </Form>
      )}
    </div>
  );
}

function Say({ turn, label, said }: { readonly turn: number | null; readonly label: string; readonly said: boolean }) {
  const { t } = useTranslation("debrief");
  const { thread, attempt, result } = useTalk();
  const mine = result?.turn === turn ? result : undefined;
  const fault = (field: string) => {
    const code = mine?.fields[field];
    return code === undefined
      ? null
      : t(`thread.fault.${code === "required" ? "required" : "long"}`, { most: MOST_COMMENT });
  };
  const where = turn ?? "all";
  return (
    <details className="mt-2" open={mine !== undefined || undefined}>
      <summary aria-label={`${said ? t("thread.answer") : t("thread.say")} · ${label}`} className="btn btn-secondary">
        {said ? t("thread.answer") : t("thread.say")}
      </summary>
      <Form action={`/attempts/${attempt}/debrief`} className="mt-3 grid gap-3" method="post" preventScrollReset>
        <input name="intent" type="hidden" value="comment" />
        <input name="id" type="hidden" value={`${thread?.newId}-${where}`} />
        <input name="turn" type="hidden" value={turn ?? ""} />
        <Field error={fault("text")} label={t("thread.text")}>
          {(control) => (
            <TextArea {...control} defaultValue={mine?.given?.text} maxLength={MOST_COMMENT} name="text" rows={3} />
          )}
        </Field>
        {turn !== null && thread?.as === "coach" && (
          <Field error={fault("suggestion")} label={t("thread.suggestion")} note={t("thread.optional")}>
            {(control) => (
              <TextArea
                {...control}
                defaultValue={mine?.given?.suggestion}
                maxLength={MOST_COMMENT}
                name="suggestion"
                rows={2}
              />
            )}
          </Field>
        )}
        <div>
          <Button type="submit" variant="primary">
            {t("thread.send")}
          </Button>
        </div>
      </Form>
    </details>
  );
}
