import { useTranslation } from "react-i18next";
import { useDue } from "~/components/assignments/use-due.ts";
import { useFormats } from "~/components/layout/formats.ts";
import type { IconName } from "~/components/ui/icon-names.ts";
import type { TodayLine } from "~/domain/practice/today.ts";

export interface ShownLine {
  readonly title: string;
  /** Why it is there. */
  readonly why: string;
  readonly to: string;
  readonly icon: IconName;
}

/** A line of the day in words, with where it leads. */
export function useTodayLine(line: TodayLine): ShownLine {
  const { t } = useTranslation("home");
  const formats = useFormats();
  const dueWords = useDue();
  switch (line.kind) {
    case "attempt": {
      const { title } = line;
      return {
        title: t("line.attempt.title", { title }),
        why: t("line.attempt.why"),
        to: `/attempts/${line.id}`,
        icon: "messages-square",
      };
    }
    case "assignment": {
      const { title, id, done, of } = line;
      const due = dueWords(line.due);
      const why = of === 1 ? t("line.assignment.whole", { due }) : t("line.assignment.progress", { due, done, of });
      return { title, why, to: `/assignments/${id}`, icon: line.due?.past ? "circle-alert" : "flag" };
    }
    case "session":
      return {
        title: t("line.session.title", { title: line.title }),
        why: line.at === null ? t("line.session.now") : t("line.session.next", { when: formats.dateTime(line.at) }),
        to: line.at === null ? `/sessions/${line.id}/enter` : "/sessions",
        icon: "users",
      };
    case "news": {
      const { author, turn, title } = line;
      const about = turn === null ? t("line.news.whole", { author }) : t("line.news.turn", { author, n: turn + 1 });
      const at = turn === null ? "talk" : `turn-${turn + 1}`;
      return {
        title: about,
        why: t("line.news.why", { title }),
        to: `/attempts/${line.id}/debrief#${at}`,
        icon: "message-circle",
      };
    }
    case "feedback":
      return {
        title: t("line.feedback.title", { count: line.trainers }),
        why: t("line.feedback.why"),
        to: "/feedback",
        icon: "users",
      };
    case "review":
      return {
        title: t("line.review.title", { count: line.left }),
        why: t("line.review.why"),
        to: "/review",
        icon: "rotate-ccw",
      };
    case "lesson": {
      const share = formats.percent(line.share);
      const why = line.share > 0 ? t("line.lesson.resume", { share }) : t("line.lesson.why", { minutes: line.minutes });
      return {
        title: t("line.lesson.title", { title: line.title }),
        why,
        to: `/lessons/${line.slug}`,
        icon: "book-open",
      };
    }
    case "sitting": {
      const why = t("line.sitting.why", { count: line.left });
      return {
        title: t("line.sitting.title", { title: line.title }),
        why,
        to: `/drills/sittings/${line.id}`,
        icon: "target",
      };
    }
    case "drill": {
      const { weak, title } = line;
      const why = weak
        ? t("line.drill.weak", { name: weak.name, share: formats.percent(weak.share) })
        : t("line.drill.fresh");
      return { title: t("line.drill.title", { title }), why, to: `/drills#${line.deck}`, icon: "target" };
    }
    case "routines": {
      const { due, done } = line;
      return {
        title: t("line.routines.title", { due, done }),
        why: t("line.routines.why"),
        to: "/routines",
        icon: "calendar",
      };
    }
    case "close": {
      const { term, period } = line;
      const to = `/routines?period=${period}&term=${term}`;
      return { title: t(`line.close.title.${period}`, { term }), why: t("line.close.why"), to, icon: "flag" };
    }
    case "role-play": {
      const { best, title } = line;
      const why = best === null ? t("line.rolePlay.never") : t("line.rolePlay.again", { best: formats.score(best) });
      return { title: t("line.rolePlay.title", { title }), why, to: `/role-plays/${line.id}`, icon: "messages-square" };
    }
  }
}
