import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "~/domain/practice/lesson-progress.ts";
import { Completion } from "./Completion.tsx";
import { ExerciseCard } from "./ExerciseCard.tsx";
import type { LessonResult } from "./lesson-result.ts";
import { ReadingBar } from "./ReadingBar.tsx";
import { Reflection } from "./Reflection.tsx";
import { useResume } from "./use-resume.ts";

interface LessonReaderProps {
  readonly lesson: LessonView;
  readonly posted: LessonResult | undefined;
}

/** A lesson to read: blocks of text as they were rendered on the server, with exercises in between. */
export function LessonReader({ lesson, posted }: LessonReaderProps) {
  const { t } = useTranslation("lesson");
  const text = useRef<HTMLDivElement>(null);
  // Where one left off on arrival: it stays put while the bookmark moves on.
  const [resumeAt] = useState(lesson.completed ? null : lesson.bookmark || null);
  const [arrivedCompleted] = useState(lesson.completed !== null);
  useResume(resumeAt);

  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 pb-16 sm:px-5">
      <ReadingBar lesson={lesson} text={text} />
      <div className="mx-auto max-w-[42rem] pt-6 sm:pt-9">
        <h1>{lesson.title}</h1>
        <p className="mt-2 text-lg text-ink-2">{lesson.summary}</p>
        <p className="mt-2 text-sm text-ink-2">
          {t("list.minutes", { minutes: lesson.minutes })} ·{" "}
          {t("list.exercises", { count: Object.keys(lesson.exercises).length })}
        </p>
        {resumeAt !== null && (
          <p className="mt-3">
            <a className="inline-block py-2.5 text-jade-ink underline underline-offset-4" href={`#block-${resumeAt}`}>
              {t("page.resume")}
            </a>
          </p>
        )}
        <noscript>
          <p className="mt-4 rounded-lg bg-amber-soft px-4 py-3 text-amber">{t("page.noScript")}</p>
        </noscript>
        <div className="lesson-text" ref={text}>
          {lesson.blocks.map((block, index) => (
            // A lesson's blocks never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a block is known by
            <div className="scroll-mt-40" data-block={index} id={`block-${index}`} key={index}>
              {index === resumeAt && <p className="resume-here">{t("page.resumeHere")}</p>}
              {block.kind === "prose" && (
                // biome-ignore lint/security/noDangerouslySetInnerHtml: the lesson's own text, compiled on the server
                <div className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
              )}
              {block.kind === "exercise" && <Exercise id={block.exercise} lesson={lesson} posted={posted} />}
              {block.kind === "reflection" && <Reflection html={block.html} lesson={lesson} posted={posted} />}
            </div>
          ))}
        </div>
        {lesson.completed && <Completion completed={lesson.completed} fresh={!arrivedCompleted} />}
      </div>
    </div>
  );
}

function Exercise({ id, lesson, posted }: LessonReaderProps & { readonly id: string }) {
  const state = lesson.exercises[id];
  return state && <ExerciseCard number={Object.keys(lesson.exercises).indexOf(id) + 1} posted={posted} state={state} />;
}
