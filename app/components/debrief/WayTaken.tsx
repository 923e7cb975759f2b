import { useTranslation } from "react-i18next";
import { PathMap } from "~/components/charts/PathMap.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";

/** The way taken, drawn over everything the scenario holds. */
export function WayTaken({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation(["debrief", "roleplay"]);
  const { map, turns, outcome } = view.debrief;
  const visited = map.nodes.filter((node) => node.turns.length > 0).length;
  return (
    <Section hint={t("map.sub")} title={t("map.title")}>
      <PathMap
        edges={map.edges.map(({ from, to, turns: went }) => ({ from, to, taken: went.length > 0 }))}
        label={t("map.label", {
          visited,
          total: map.nodes.length,
          end: t(`roleplay:play.outcome.${outcome}`),
        })}
        nodes={map.nodes.map((node) => {
          const [turn] = node.turns;
          const says = turn === undefined ? undefined : turns[turn]?.says;
          return {
            id: node.place,
            stage: node.kind === "beat" ? (view.names[node.stage] ?? node.stage) : "",
            visited: node.turns.length > 0,
            end: node.kind === "end",
            title: node.kind === "end" ? t(`roleplay:play.outcome.${node.outcome}`) : (says ?? t("map.other")),
          };
        })}
      />
    </Section>
  );
}
