import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Page } from "~/components/layout/Page.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import type { LessonCard, LessonList } from "~/domain/practice/lesson-progress.ts";
import type { RolePlayCard } from "~/domain/scenario/role-play-card.ts";

interface TodayProps {
  readonly name: string;
  readonly lessons: LessonList;
  readonly rolePlays: readonly RolePlayCard[];
  /** Whether they may bring others in. */
  readonly mayInvite: boolean;
}

/** What to do next, and nothing else. */
export function Today({ name, lessons, rolePlays, mayInvite }: TodayProps) {
  const { t } = useTranslation("home");
  const next = lessons.lessons.find((lesson) => lesson.slug === lessons.next) ?? null;
  const rolePlay = rolePlays.find((card) => card.open !== null) ?? rolePlays[0];
  const fresh =
    lessons.lessons.every((lesson) => lesson.state.kind === "new") &&
    rolePlays.every((card) => !card.open && card.best === null);
  return (
    <Page lead={fresh ? t("firstDay") : undefined} title={t("hello", { name })}>
      <div className="grid gap-4 md:grid-cols-2">
        <NextLesson lesson={next} />
        {rolePlay && <NextRolePlay card={rolePlay} />}
        {mayInvite && <Team />}
      </div>
    </Page>
  );
}

function NextLesson({ lesson }: { readonly lesson: LessonCard | null }) {
  const { t } = useTranslation(["home", "common"]);
  return (
    <Card as="section" className="flex flex-col">
      <h2 className="text-sm font-medium text-ink-2">{t("lesson.label")}</h2>
      {lesson ? (
        <>
          <p className="mt-1 text-xl font-semibold">{lesson.title}</p>
          <p className="mt-1 text-ink-2">{lesson.summary}</p>
          <p className="mt-1 text-sm text-ink-2">{t("lesson.minutes", { minutes: lesson.minutes })}</p>
          <div className="mt-auto pt-4">
            <LinkButton to={`/lessons/${lesson.slug}`} variant="primary">
              {t(lesson.state.kind === "new" ? "lesson.go" : "lesson.resume")}
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <p className="mt-1 text-xl font-semibold">{t("lesson.done")}</p>
          <div className="mt-auto pt-4">
            <LinkButton to="/lessons">{t("lesson.all")}</LinkButton>
          </div>
        </>
      )}
    </Card>
  );
}

function Team() {
  const { t } = useTranslation("home");
  return (
    <Card as="section" className="flex flex-col">
      <h2 className="text-sm font-medium text-ink-2">{t("team.label")}</h2>
      <p className="mt-1 text-xl font-semibold">{t("team.title")}</p>
      <p className="mt-1 text-ink-2">{t("team.text")}</p>
      <div className="mt-auto pt-4">
        <LinkButton to="/people?view=invitations">{t("team.go")}</LinkButton>
      </div>
    </Card>
  );
}

function NextRolePlay({ card }: { readonly card: RolePlayCard }) {
  const { t } = useTranslation("home");
  return (
    <Card as="section" className="flex flex-col">
      <h2 className="text-sm font-medium text-ink-2">{t("rolePlay.label")}</h2>
      <div className="mt-2 flex items-center gap-4">
        <Face face={card.customer.face} label={card.customer.name} mood="neutral" size={64} />
        <div>
          <p className="text-xl font-semibold">{card.title}</p>
          <p className="text-ink-2">
            {card.customer.name} · {card.customer.role}
          </p>
        </div>
      </div>
      {card.open && <p className="mt-2 text-sm text-amber">{t("rolePlay.open")}</p>}
      <div className="mt-auto pt-4">
        <LinkButton
          to={card.open ? `/attempts/${card.open}` : `/role-plays/${card.id}`}
          variant={card.open ? "primary" : "secondary"}
        >
          {t(card.open ? "rolePlay.resume" : "rolePlay.go")}
        </LinkButton>
      </div>
    </Card>
  );
}
