import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { ObjectionPage } from "~/domain/practice/objections.ts";

/** Where to begin: a person with the first lesson, a visitor with the first conversation. */
export function Begin({ rolePlays, training }: Pick<ObjectionPage, "rolePlays" | "training">) {
  const { t } = useTranslation("objections");
  const [first] = rolePlays;
  const lesson =
    training.kind === "own" ? training.lessons.lessons.find(({ slug }) => slug === training.lessons.next) : undefined;
  return (
    <EmptyState
      action={
        lesson ? (
          <LinkButton to={`/lessons/${lesson.slug}`} variant="primary">
            {t("begin.lesson", { title: lesson.title })}
          </LinkButton>
        ) : (
          first && (
            <LinkButton to={`/role-plays/${first.card.id}`} variant="primary">
              {t("begin.rolePlay", { name: first.card.customer.name })}
            </LinkButton>
          )
        )
      }
      icon="flag"
      title={t("begin.title")}
    >
      {t(training.kind === "own" ? "begin.own" : "begin.visitor")}
    </EmptyState>
  );
}
