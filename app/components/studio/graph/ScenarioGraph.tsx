import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import { FindBeat } from "./FindBeat.tsx";
import type { FlowProps } from "./FlowMap.tsx";
import { GraphTools, type View } from "./GraphTools.tsx";
import { type GraphModel, graphModel } from "./model.ts";
import { Outline } from "./Outline.tsx";
import type { GraphProps } from "./types.ts";
import { useStableActs } from "./use-stable-acts.ts";

export type { GraphProps } from "./types.ts";

/** A lost connection must not take the draft away with the page: then there is the list. */
const load = () => import("./Flow.tsx").catch(() => ({ default: Unavailable }));
/** Asked for as soon as this module is there, not when it is first drawn. Never on the server. */
const flow = typeof document === "undefined" ? null : load();
const Flow = lazy(() => flow ?? load());

function Unavailable(props: FlowProps) {
  const { t } = useTranslation("graph");
  return (
    <>
      <Notice tone="care">{t("map.unavailable")}</Notice>
      <Outline {...props} />
    </>
  );
}

/**
 * A scenario's beats and what leads where: as a graph, or as a list that says and does the same. The graph is drawn in
 * the browser only; on a phone there is the list, unless the graph is asked for. It fills the height it is given.
 */
export function ScenarioGraph({ selected, ...props }: GraphProps) {
  const { t } = useTranslation("graph");
  const { document, path, heat } = props;
  const acts = useStableActs(props);
  const model = useModel(props);
  const wide = useWide();
  const [asked, setAsked] = useState<View | null>(null);
  const view = asked ?? (wide === false ? "list" : "graph");
  const [found, setFound] = useState<{ readonly place: Place } | null>(null);
  const order = useMemo(
    () => [...model.stages.flatMap(({ beats }) => beats), ...model.ends].map(({ place }) => place),
    [model],
  );
  const shown: FlowProps = {
    ...{ model, selected, found, path, acts },
    start: document.start,
    positions: document.positions,
  };
  return (
    <section aria-label={t("title")} className="flex h-full min-h-[30rem] flex-col gap-3">
      <GraphTools acts={acts} names={props.names.stages} onView={setAsked} view={view}>
        <FindBeat
          at={selected}
          document={document}
          onFound={(place) => {
            setFound({ place });
            acts.onSelect(place);
          }}
          order={order}
        />
      </GraphTools>
      {wide === null ? (
        <Coming />
      ) : view === "graph" ? (
        <Suspense fallback={<Coming />}>
          <Flow {...shown} />
        </Suspense>
      ) : (
        <Outline {...shown} />
      )}
      <Legend heat={heat !== null} path={path !== null} rules={model.rules} />
    </section>
  );
}

/** Holds the place: a list of three hundred beats would be sent and made for nothing where the graph comes next. */
function Coming() {
  return <div aria-busy="true" className="min-h-0 flex-1 rounded-xl border border-line bg-sunken" />;
}

function Legend({ heat, path, rules }: { readonly heat: boolean; readonly path: boolean; readonly rules: number }) {
  const { t } = useTranslation("graph");
  const lines = [
    ...(rules === 0 ? [] : [t("tools.rules", { count: rules })]),
    ...(heat ? [t("tools.heat")] : []),
    ...(path ? [t("tools.path")] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm text-ink-2">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The model, with the objects of the one before wherever they say the same. */
function useModel({ document, marks, heat, path, names, locale }: Omit<GraphProps, "selected">): GraphModel {
  const stages = names.stages;
  const given = useMemo(
    () => ({ document, marks, heat, path, names: { stages }, locale }),
    [document, marks, heat, path, stages, locale],
  );
  const [held, setHeld] = useState(() => ({ given, model: graphModel(given, null) }));
  if (held.given === given) return held.model;
  const model = graphModel(given, held.model);
  setHeld({ given, model });
  return model;
}

const WIDE = "(min-width: 640px)";

/** Null while that isn't known: on the server, and until the page has come to life. */
function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
    () => null,
  );
}
