import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { CompletedLesson } from "~/domain/practice/lesson-progress.ts";

interface CompletionProps {
  readonly completed: CompletedLesson;
  /** Whether it has just been completed here, and so is news. */
  readonly fresh: boolean;
}

/** The end of a lesson: what stays, what to read next, and where to use it at once. */
export function Completion({ completed: { learned, next }, fresh }: CompletionProps) {
  const { t } = useTranslation("lesson");
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, [fresh]);

  return (
    <section
      aria-labelledby="completed"
      className="my-8 scroll-mt-28 rounded-xl bg-jade-soft p-5 outline-none sm:p-7"
      ref={box}
      tabIndex={-1}
    >
      <h2 className="flex items-center gap-2 text-jade-ink" id="completed">
        <Icon name="circle-check" size={26} />
        {t("complete.title")}
      </h2>
      <h3 className="mt-5 mb-2 text-base">{t("complete.learned")}</h3>
      <ul className="grid list-disc gap-1.5 pl-5">
        {learned.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-5 text-ink-2">{t("complete.rolePlayHint")}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {next && (
          <LinkButton to={`/lessons/${next.slug}`} variant="primary">
            {t("complete.next", { title: next.title })}
          </LinkButton>
        )}
        <LinkButton to="/role-plays" variant={next ? "secondary" : "primary"}>
          {t("complete.rolePlay")}
        </LinkButton>
        <LinkButton to="/lessons" variant="quiet">
          {t("complete.list")}
        </LinkButton>
      </div>
    </section>
  );
}
