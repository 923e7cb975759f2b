import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Thread } from "./Thread.tsx";
import { useTalk } from "./thread-result.ts";

/** Whose attempt this is, where it isn't one's own. */
export function WhoseAttempt() {
  const { t } = useTranslation("debrief");
  const { thread } = useTalk();
  if (!thread || thread.name === null) return null;
  return <p className="mb-4 rounded-lg bg-indigo-soft px-4 py-2.5">{t("thread.whose", { name: thread.name })}</p>;
}

/** What is new, with the way to it. Seeing it counts as having read it; without scripts a button says so. */
export function FreshComments() {
  const { t } = useTranslation("debrief");
  const { thread, attempt } = useTalk();
  const fresh = thread?.comments.filter((comment) => comment.fresh) ?? [];
  const seenTo = thread?.seenTo ?? 0;
  const any = fresh.length > 0;
  useEffect(() => {
    if (!any) return;
    // What is new stays marked while the page is open: nothing is asked for anew.
    const body = new URLSearchParams({ to: String(seenTo) });
    fetch(`/attempts/${attempt}/read`, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
  }, [attempt, any, seenTo]);
  if (!any) return null;
  const turns = [...new Set(fresh.map(({ turn }) => turn))];
  return (
    <div className="mt-4">
      <Notice tone="info">
        <p className="font-semibold">{t("thread.news", { count: fresh.length })}</p>
        <ul className="flex flex-wrap gap-x-4">
          {turns.map((turn) => (
            <li key={turn ?? "all"}>
              <a
                className="inline-flex min-h-11 items-center underline"
                href={turn === null ? "#talk" : `#turn-${turn + 1}`}
              >
                {turn === null ? t("thread.whole") : t("thread.at", { n: turn + 1 })}
              </a>
            </li>
          ))}
        </ul>
        <noscript>
          <form action={`/attempts/${attempt}/read`} method="post">
            <input name="to" type="hidden" value={seenTo} />
            <Button type="submit">{t("thread.markRead")}</Button>
          </form>
        </noscript>
      </Notice>
    </div>
  );
}

/** What is said about the attempt as a whole, and who may read along. */
export function WholeThread() {
  const { t } = useTranslation("debrief");
  const { thread } = useTalk();
  if (!thread) return null;
  const alone = thread.sharing && !thread.sharing.shared && thread.comments.length === 0;
  return (
    <Section hint={thread.as === "coach" ? t("thread.hintCoach") : t("thread.hintOwn")} title={t("thread.title")}>
      <div id="talk">
        {thread.sharing && <Sharing {...thread.sharing} />}
        {!alone && <Thread turn={null} />}
      </div>
    </Section>
  );
}

function Sharing({ shared, trainers }: { readonly shared: boolean; readonly trainers: readonly string[] }) {
  const { t, i18n } = useTranslation("debrief");
  const { attempt } = useTalk();
  const names = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(trainers);
  const who = trainers.length > 0 ? t("sharing.who", { names }) : t("sharing.whoNone");
  return (
    <Form action={`/attempts/${attempt}/share`} className="grid gap-3" method="post" preventScrollReset>
      <p>{shared ? t("sharing.shared") : t("sharing.private")}</p>
      <p className="text-sm text-ink-2">{who}</p>
      <div>
        <Button name="shared" type="submit" value={shared ? "no" : "yes"}>
          {shared ? t("sharing.revoke") : t("sharing.share")}
        </Button>
      </div>
    </Form>
  );
}
