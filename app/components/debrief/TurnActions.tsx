import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useTalk } from "~/components/coaching/thread-result.ts";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import type { LessonLink } from "~/domain/scenario/debrief-view.ts";

/** A new practice conversation that begins at this turn. */
export function RetryFromTurn({ attempt, turn }: { readonly attempt: string; readonly turn: number }) {
  const { t } = useTranslation("debrief");
  const { thread } = useTalk();
  // Whoever reads somebody else's attempt has nothing to say again.
  if (thread?.as === "coach") return null;
  return (
    <Form action={`/attempts/${attempt}/debrief`} method="post">
      <Button name="retryFrom" type="submit" value={turn}>
        {t("turn.retry")}
      </Button>
    </Form>
  );
}

export function TurnLesson({ lesson }: { readonly lesson: LessonLink | undefined }) {
  const { t } = useTranslation("debrief");
  if (!lesson) return null;
  return <LinkButton to={`/lessons/${lesson.slug}`}>{t("turn.lesson", { title: lesson.title })}</LinkButton>;
}
