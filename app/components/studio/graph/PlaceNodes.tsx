import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { BeatNodeType, EndNodeType } from "./elements.ts";
import { percent } from "./figures.ts";
import { Marks } from "./Marks.tsx";
import type { BeatView, EndView, ReplyView } from "./model.ts";
import { WarningSign } from "./signs.tsx";

/* Drawn to the measures of geometry.ts. Read out by the label of the node, so what is in it says it to the eye only. */

export const BeatNode = memo(function BeatNode({ data: { view }, selected }: NodeProps<BeatNodeType>) {
  const { t } = useTranslation("graph");
  return (
    <div className="graph-node" data-path={view.step !== null} data-selected={selected}>
      <Head view={view}>
        {view.stageName}
        {view.start ? <span className="graph-start">{t("place.start")}</span> : null}
      </Head>
      {view.replies.map((reply) => (
        <Reply key={reply.id} reply={reply} />
      ))}
    </div>
  );
});

export const EndNode = memo(function EndNode({ data: { view }, selected }: NodeProps<EndNodeType>) {
  const { t } = useTranslation("graph");
  return (
    <div className="graph-node graph-end" data-path={view.step !== null} data-selected={selected}>
      <Head view={view}>
        <span className="graph-outcome" data-outcome={view.outcome}>
          {t(`place.outcome.${view.outcome}`)}
        </span>
        {t("place.points", { count: view.points })}
      </Head>
    </div>
  );
});

interface HeadProps {
  readonly view: BeatView | EndView;
  readonly children: ReactNode;
}

function Head({ view, children }: HeadProps) {
  const { t } = useTranslation("graph");
  return (
    <>
      <Handle className="graph-entry" isConnectableStart={false} position={Position.Left} type="target" />
      {view.step === null ? null : <span className="graph-step">{view.step}</span>}
      <p className="graph-stage">{children}</p>
      <p className="graph-name">
        <b>{view.id}</b>
        <Marks errors={view.errors} warnings={view.warnings} />
      </p>
      <p className="graph-says" data-unwritten={view.says === ""}>
        {view.says || t("place.unwritten")}
      </p>
    </>
  );
}

function Reply({ reply }: { readonly reply: ReplyView }) {
  const { t, i18n } = useTranslation("graph");
  const { id, text, credit, breach, to, leads, share, onPath } = reply;
  return (
    <div className="graph-reply" data-path={onPath}>
      <span className="graph-credit" title={t("reply.credit", { credit })}>
        {credit}
      </span>
      <span className="graph-text" data-unwritten={text === ""} title={text}>
        {text || t("reply.unwritten")}
      </span>
      {breach ? <Icon className="text-brick" name="flag" size={13} /> : null}
      {share === null ? null : <span className="graph-share">{percent(share, i18n.language)}</span>}
      {leads === true ? null : (
        <span className="graph-nowhere" title={leads === null ? t("reply.nowhere") : t("reply.gone", { to })}>
          <WarningSign />
          {t("reply.nowhere")}
        </span>
      )}
      <Handle
        className="graph-exit"
        data-leads={leads === true}
        id={id}
        isConnectableEnd={false}
        position={Position.Right}
        type="source"
      />
    </div>
  );
}
