import { Link } from "@remix-run/react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { Progress } from "~/components/ui/Progress.tsx";
import type { LessonView } from "~/domain/practice/lesson-progress.ts";
import { useBookmark } from "./use-bookmark.ts";

interface ReadingBarProps {
  readonly lesson: LessonView;
  /** The element that holds the blocks. */
  readonly text: RefObject<HTMLElement>;
}

/** How far one has read, and the way back to the list. It alone renders anew while one reads. */
export function ReadingBar({ lesson, text }: ReadingBarProps) {
  const { t } = useTranslation("lesson");
  const { blocks, exercises, completed } = lesson;
  const reached = useBookmark(text, lesson);
  const states = Object.values(exercises);
  const done = states.filter(({ answered }) => answered !== null).length;
  const read = completed ? blocks.length : reached + 1;

  return (
    <div className="sticky top-[var(--header-height)] z-10 -mx-4 border-b border-line bg-paper px-4 sm:-mx-5 sm:px-5">
      <div className="mx-auto flex h-12 max-w-[42rem] items-center gap-4">
        <Link
          aria-label={t("page.back")}
          className="-ml-3 grid size-11 shrink-0 place-content-center rounded-lg text-ink-2 hover:bg-sunken hover:text-ink"
          to="/lessons"
        >
          <Icon name="arrow-left" />
        </Link>
        <Progress
          className="flex-1"
          label={t("page.progress")}
          max={blocks.length}
          text={t("page.read", { percent: Math.floor((read / blocks.length) * 100) })}
          value={read}
        />
        <span className="text-sm text-ink-2 tabular-nums">{t("page.exercises", { done, total: states.length })}</span>
      </div>
    </div>
  );
}
