import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { GraphModel } from "./model.ts";
import { OutlinePlace } from "./OutlinePlace.tsx";
import type { GraphActs } from "./types.ts";

interface OutlineProps {
  readonly model: GraphModel;
  readonly selected: Place | null;
  readonly found: { readonly place: Place } | null;
  readonly acts: GraphActs;
}

/** The same as the graph, as a list: for a phone, for who listens, and for who likes lists. */
export function Outline({ model, selected, found, acts }: OutlineProps) {
  const { t } = useTranslation("graph");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => bringIntoSight(list.current, selected), [selected]);
  useEffect(() => bringIntoSight(list.current, found?.place ?? null), [found]);
  if (model.stages.length + model.ends.length === 0) return <EmptyState icon="list" title={t("list.empty")} />;
  const parts = [
    ...model.stages.map(({ id, name, beats }) => ({ id, name, places: beats })),
    ...(model.ends.length === 0 ? [] : [{ id: "ends", name: t("list.ends"), places: model.ends }]),
  ];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto rounded-xl border border-line bg-surface" ref={list}>
      {parts.map(({ id, name, places }) => (
        <section aria-label={name} className="[content-visibility:auto]" key={id}>
          <h2 className="sticky top-0 z-10 border-b border-line bg-sunken px-4 py-2 text-sm font-semibold text-ink-2">
            {name}
          </h2>
          <ul>
            {places.map((view) => (
              <OutlinePlace
                acts={acts}
                key={view.place}
                // What it may lead to matters only while it can be changed.
                model={view.place === selected ? model : null}
                view={view}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function bringIntoSight(list: HTMLElement | null, place: Place | null): void {
  if (place !== null) list?.querySelector(`[data-place="${CSS.escape(place)}"]`)?.scrollIntoView({ block: "nearest" });
}
