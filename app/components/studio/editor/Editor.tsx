import { useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Tabs } from "~/components/ui/Tabs.tsx";
import { showToast } from "~/components/ui/toasts.ts";
import type { Locale } from "~/domain/locale.ts";
import type { ChoiceId, Place } from "~/domain/scenario/scenario.ts";
import { beatAt, type DraftDocument, endAt } from "~/domain/studio/document.ts";
import { addBeat, deleteBeat, deleteEnd, duplicateBeat, link, setPosition } from "~/domain/studio/edits.ts";
import type { OpenedDraft } from "~/domain/studio/shelf.ts";
import { BeatForm } from "../form/BeatForm.tsx";
import { EndForm } from "../form/EndForm.tsx";
import { focusField } from "../form/field-id.ts";
import { SettingsForm } from "../form/SettingsForm.tsx";
import type { FieldProblem, Vocabulary } from "../form/types.ts";
import { ScenarioGraph } from "../graph/ScenarioGraph.tsx";
import { ChecksPanel } from "./ChecksPanel.tsx";
import { EditorHeader } from "./EditorHeader.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { PlayPanel } from "./PlayPanel.tsx";
import { PlaySetup } from "./PlaySetup.tsx";
import { followed, marksOf, placeOfPath } from "./places.ts";
import { ReplyFigures } from "./ReplyFigures.tsx";
import { useChecks } from "./use-checks.ts";
import { useDraft } from "./use-draft.ts";
import { pathOf, usePlaying } from "./use-playing.ts";
import { useStatistics } from "./use-statistics.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface EditorProps {
  readonly opened: OpenedDraft;
  readonly vocabulary: Vocabulary;
  readonly locale: Locale;
}

type Panel = "turn" | "scenario" | "checks" | "figures" | "play";

/** The studio: the graph, and beside it the form of what is chosen, the checks, the figures, and a conversation to try. */
export function Editor({ opened, vocabulary, locale }: EditorProps) {
  const { t } = useTranslation("studio");
  const navigate = useNavigate();
  const draft = useDraft(opened);
  const { document, edit } = draft;
  const { id } = document;
  const checks = useChecks(document);
  const statistics = useStatistics(id);
  const playing = usePlaying(document, vocabulary);
  const [selected, setSelected] = useState<Place | null>(document.start);
  const [shown, setShown] = useState(document);
  // An undone move or renaming takes what is chosen with it.
  if (shown !== document) {
    setShown(document);
    setSelected(followed(shown, document, selected));
  }
  const [panel, setPanel] = useState<Panel>("turn");
  const [heat, setHeat] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  useUndoKeys(draft.undo, draft.redo);

  const report = checks.checked?.report ?? null;
  const marks = useMemo(() => marksOf(report?.errors ?? [], report?.warnings ?? []), [report]);
  const problems = useMemo(
    (): readonly FieldProblem[] => [
      ...(report?.errors ?? []).map(({ at, message }) => ({ at, kind: "error" as const, message: message[locale] })),
      ...(report?.warnings ?? []).map(({ at, message }) => ({
        at,
        kind: "warning" as const,
        message: message[locale],
      })),
    ],
    [report, locale],
  );

  const select = useCallback((place: Place | null) => {
    setSelected(place);
    if (place !== null) setPanel((now) => (now === "play" ? now : "turn"));
  }, []);
  const onEdit = useCallback(
    (next: DraftDocument, upon: string | null, focus?: Place | null) => {
      edit(next, upon);
      if (focus !== undefined) select(focus);
    },
    [edit, select],
  );

  /** Opens the form that a problem stands in; its field takes the focus once it is there. */
  const go = useCallback((at: string) => {
    const place = placeOfPath(at);
    if (place !== null) setSelected(place);
    setPanel(place === null ? "scenario" : "turn");
    setWanted(at);
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    focusField(wanted);
    setWanted(null);
  }, [wanted]);

  function replay(path: readonly ChoiceId[]) {
    if (playing.follow(path, true)) setPanel("play");
    else showToast(t("play.broken"), "problem");
  }

  async function publish() {
    if (await draft.flush()) navigate(`/studio/${id}/publish`);
  }

  const graphActs = useGraphActs(document, onEdit, select);
  const path = useMemo(() => (playing.run && panel === "play" ? pathOf(playing.run) : null), [playing.run, panel]);
  const heatMap = useMemo(
    () => (heat && statistics ? new Map(Object.entries(statistics.heat)) : null),
    [heat, statistics],
  );
  const names = useMemo(
    () => ({ stages: Object.fromEntries(vocabulary.stages.map((stage) => [stage.id, stage.name])) }),
    [vocabulary],
  );
  const form = { document, problems, vocabulary, locale, onEdit };
  const turn = statistics?.turns.find(({ place }) => place === selected);
  const count = report ? report.errors.length + report.warnings.length : 0;

  const turnForm =
    selected !== null && beatAt(document, selected) ? (
      <>
        {turn?.tooFew && turn.observations > 0 ? (
          <p className="mb-3 text-sm text-ink-2">{t("figures.statisticsNone", { n: turn.observations })}</p>
        ) : null}
        <BeatForm
          {...form}
          place={selected}
          {...(turn && { renderReplyExtra: (choice: string) => <ReplyFigures choice={choice} turn={turn} /> })}
        />
      </>
    ) : selected !== null && endAt(document, selected) ? (
      <EndForm {...form} place={selected} />
    ) : (
      <p className="text-ink-2">{t("choose")}</p>
    );

  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <EditorHeader archived={opened.archived} draft={draft} locale={locale} onPublish={publish} />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(0,1fr)_minmax(26rem,38%)]">
        <div className="h-[60dvh] min-h-80 border-line p-2 lg:h-auto lg:border-r">
          <ScenarioGraph
            document={document}
            heat={heatMap}
            locale={locale}
            marks={marks}
            names={names}
            onSelect={select}
            path={path}
            selected={selected}
            {...graphActs}
          />
        </div>
        <div className="min-h-0 min-w-0 overflow-y-auto bg-paper px-3 pt-1 pb-10 sm:px-4">
          <Tabs
            label={t("panel.label")}
            onChange={(tab) => setPanel(panelOf(tab))}
            selected={panel}
            tabs={[
              { id: "turn", label: t("panel.turn"), content: turnForm },
              { id: "scenario", label: t("panel.scenario"), content: <SettingsForm {...form} /> },
              {
                id: "checks",
                label: (
                  <>
                    {t("panel.checks")}
                    {count > 0 ? <span className="ml-1.5 text-sm tabular-nums">({count})</span> : null}
                  </>
                ),
                content: <ChecksPanel checks={checks} locale={locale} names={names} onGo={go} onReplay={replay} />,
              },
              {
                id: "figures",
                label: t("panel.figures"),
                content: (
                  <FiguresPanel
                    document={document}
                    facts={report?.facts ?? null}
                    heat={heat}
                    onHeat={setHeat}
                    statistics={statistics}
                    vocabulary={vocabulary}
                  />
                ),
              },
              {
                id: "play",
                label: t("panel.play"),
                content: (
                  <PlayPanel
                    locale={locale}
                    names={names}
                    onEdit={(place) => {
                      setSelected(place);
                      setPanel("turn");
                    }}
                    playing={playing}
                    setup={
                      <PlaySetup
                        document={document}
                        locale={locale}
                        names={names}
                        playing={playing}
                        proven={report?.ok ?? false}
                        selected={selected}
                        ways={checks.checked?.ways ?? {}}
                      />
                    }
                  />
                ),
              },
            ]}
          />
        </div>
      </div>
    </div>
  );
}

const PANELS: readonly Panel[] = ["turn", "scenario", "checks", "figures", "play"];
const panelOf = (tab: string): Panel => PANELS.find((panel) => panel === tab) ?? "turn";

/** What can be done on the graph, as edits of the draft. */
function useGraphActs(
  document: DraftDocument,
  onEdit: (next: DraftDocument, upon: string | null, focus?: Place | null) => void,
  select: (place: Place | null) => void,
) {
  return useMemo(
    () => ({
      onLink: (place: Place, choice: string, to: Place) => onEdit(link(document, place, choice, to), null),
      onMove: (
        moved: readonly { readonly place: Place; readonly position: { readonly x: number; readonly y: number } }[],
      ) =>
        onEdit(
          moved.reduce((next, { place, position }) => setPosition(next, place, position), document),
          null,
        ),
      onAdd(stage: string) {
        const added = addBeat(document, stage);
        onEdit(added.document, null, added.place);
      },
      onDuplicate(place: Place) {
        const copied = duplicateBeat(document, place);
        onEdit(copied.document, null, copied.place);
      },
      onDelete(place: Place) {
        onEdit(place.startsWith("ends.") ? deleteEnd(document, place) : deleteBeat(document, place), null);
        select(null);
      },
      onArrange: () => onEdit({ ...document, positions: {} }, null),
    }),
    [document, onEdit, select],
  );
}
