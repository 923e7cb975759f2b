import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Badge, type BadgeTone } from "~/components/ui/Badge.tsx";
import type { Outcome } from "~/domain/scenario/format.ts";
import { Marks } from "./Marks.tsx";
import type { BeatView, EndView, GraphModel } from "./model.ts";
import { OutlineReply } from "./OutlineReply.tsx";
import { PlaceTools } from "./PlaceTools.tsx";
import type { GraphActs } from "./types.ts";

interface OutlinePlaceProps {
  readonly view: BeatView | EndView;
  /** Given where the place is selected, which it can be changed then. */
  readonly model: GraphModel | null;
  readonly acts: GraphActs;
}

const TONES: Readonly<Record<Outcome, BadgeTone>> = {
  won: "jade",
  advanced: "indigo",
  deferred: "neutral",
  lost: "brick",
};

/** A beat with its replies, or an end. */
export const OutlinePlace = memo(function OutlinePlace({ view, model, acts }: OutlinePlaceProps) {
  const { t } = useTranslation("graph");
  const { place, id, says, errors, warnings, step } = view;
  const selected = model !== null;
  return (
    <li
      className={`border-b border-l-4 border-line px-3 py-2 ${selected ? "border-l-jade" : step === null ? "border-l-transparent" : "border-l-indigo"}`}
      data-place={place}
    >
      <div className="flex items-start gap-1">
        <button
          aria-pressed={selected}
          className="min-h-11 min-w-0 flex-1 rounded-lg px-2 py-1.5 text-left hover:bg-sunken"
          onClick={() => acts.onSelect(selected ? null : place)}
          type="button"
        >
          <span className="flex flex-wrap items-center gap-x-2">
            <b className="font-semibold break-all">{id}</b>
            {view.kind === "beat" && view.start ? <Badge tone="jade">{t("place.start")}</Badge> : null}
            {view.kind === "end" ? (
              <>
                <Badge tone={TONES[view.outcome]}>{t(`place.outcome.${view.outcome}`)}</Badge>
                <span className="text-sm text-ink-2">{t("place.points", { count: view.points })}</span>
              </>
            ) : null}
            {step === null ? null : <Badge tone="indigo">{t("place.step", { n: step })}</Badge>}
            <Marks errors={errors} warnings={warnings} />
          </span>
          <span className={`block text-sm ${says === "" ? "text-ink-3" : "text-ink-2"}`}>
            {says || t("place.unwritten")}
          </span>
        </button>
        {selected ? <PlaceTools acts={acts} place={place} /> : null}
      </div>
      {view.kind === "beat" && view.replies.length > 0 ? (
        <ul aria-label={t("place.replies", { count: view.replies.length })} className="pl-2">
          {view.replies.map((reply) => (
            <OutlineReply acts={acts} key={reply.id} model={model} place={place} reply={reply} />
          ))}
        </ul>
      ) : null}
    </li>
  );
});
