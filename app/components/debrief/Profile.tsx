import { useTranslation } from "react-i18next";
import { ProfileBars } from "~/components/charts/ProfileBars.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Tabs } from "~/components/ui/Tabs.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";

/** What this attempt shows of each skill and each stage, with the number of turns behind it. */
export function Profile({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation("debrief");
  const bars = (axis: "skills" | "stages") =>
    view.debrief.profile[axis].map(({ id, percent, turns }) => ({
      id,
      name: view.names[id] ?? id,
      share: (percent ?? 0) / 100,
      observations: turns.length,
    }));
  return (
    <Section hint={t("profile.sub")} title={t("profile.title")}>
      <Tabs
        label={t("profile.title")}
        tabs={[
          { id: "skills", label: t("profile.skills"), content: <ProfileBars bars={bars("skills")} /> },
          { id: "stages", label: t("profile.stages"), content: <ProfileBars bars={bars("stages")} /> },
        ]}
      />
    </Section>
  );
}
