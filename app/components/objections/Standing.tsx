import { useTranslation } from "react-i18next";
import { Figures } from "~/components/profile/Figures.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { ObjectionRolePlay, ObjectionTraining } from "~/domain/practice/objections.ts";

interface StandingProps {
  readonly rolePlays: readonly ObjectionRolePlay[];
  readonly training: ObjectionTraining & { readonly kind: "own" };
}

/** What is done of all there is, and what the evidence says of the skills it takes. */
export function Standing({ rolePlays, training: { decks, figures, lessons } }: StandingProps) {
  const { t } = useTranslation("objections");
  const sum = (of: "seen" | "items") => decks.reduce((all, deck) => all + deck[of], 0);
  return (
    <Section
      hint={t("standing.sum", {
        passed: rolePlays.filter(({ passed }) => passed).length,
        customers: rolePlays.length,
        seen: sum("seen"),
        items: sum("items"),
        read: lessons.lessons.filter(({ state }) => state.kind === "completed").length,
        lessons: lessons.lessons.length,
      })}
      title={t("standing.title")}
    >
      <Figures axis="skill" figures={figures} />
    </Section>
  );
}
