import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { LessonCard, LessonList } from "~/domain/practice/lesson-progress.ts";

interface LessonCardsProps extends LessonList {
  /** `h3` where the list stands under a heading of its own. */
  readonly heading?: "h2" | "h3";
  readonly className?: string;
}

/** Lessons in their order; the one to read now stands out where it is. */
export function LessonCards({ lessons, next, heading: Heading = "h2", className = "" }: LessonCardsProps) {
  const { t } = useTranslation("lesson");
  return (
    <ol className={`grid gap-4 ${className}`}>
      {lessons.map((lesson, index) => (
        <li
          className={`relative rounded-xl border bg-surface p-4 sm:p-5 ${lesson.slug === next ? "border-2 border-jade shadow-card" : "border-line hover:border-line-strong"}`}
          key={lesson.slug}
        >
          <div className="grid grid-cols-[2rem_1fr] gap-x-3">
            <Place lesson={lesson} number={index + 1} />
            <div>
              {lesson.slug === next && <p className="mb-1 text-sm font-semibold text-jade-ink">{t("list.next")}</p>}
              <Heading className="text-lg">
                <Link
                  className="after:absolute after:inset-0 after:rounded-xl"
                  prefetch="intent"
                  to={`/lessons/${lesson.slug}`}
                >
                  {lesson.title}
                </Link>
              </Heading>
              <p className="mt-1 text-ink-2">{lesson.summary}</p>
              <p className="mt-2 flex flex-wrap gap-x-3 text-sm text-ink-2">
                <span>{t("list.minutes", { minutes: lesson.minutes })}</span>
                <span>{t("list.exercises", { count: lesson.exercises })}</span>
                {lesson.state.kind === "completed" && <span className="text-jade-ink">{t("list.completed")}</span>}
              </p>
              {lesson.before.length > 0 && (
                <p className="mt-1 text-sm text-ink-2">{t("list.before", { titles: lesson.before.join(" · ") })}</p>
              )}
              {lesson.state.kind === "started" && (
                <Progress
                  className="mt-3"
                  label={t("page.progress")}
                  max={1}
                  text={t("list.started", { percent: Math.floor(lesson.state.share * 100) })}
                  value={lesson.state.share}
                />
              )}
              {lesson.slug === next && (
                <LinkButton className="relative mt-4 w-full sm:w-auto" to={`/lessons/${lesson.slug}`} variant="primary">
                  {t(lesson.state.kind === "started" ? "list.continue" : "list.start")}
                </LinkButton>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Place({ lesson, number }: { readonly lesson: LessonCard; readonly number: number }) {
  return lesson.state.kind === "completed" ? (
    <Icon className="mt-0.5 text-jade" name="circle-check" size={26} />
  ) : (
    <span
      aria-hidden="true"
      className="grid size-7 place-content-center rounded-full bg-sunken text-sm font-semibold text-ink-2"
    >
      {number}
    </span>
  );
}
