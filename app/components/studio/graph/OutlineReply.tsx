import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { VisuallyHidden } from "~/components/ui/VisuallyHidden.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import { percent } from "./figures.ts";
import type { GraphModel, ReplyView } from "./model.ts";
import { WarningSign } from "./signs.tsx";
import { TargetSelect } from "./TargetSelect.tsx";
import type { GraphActs } from "./types.ts";

interface OutlineReplyProps {
  readonly place: Place;
  readonly reply: ReplyView;
  /** Given where the beat is selected: then what the reply leads to can be chosen. */
  readonly model: GraphModel | null;
  readonly acts: GraphActs;
}

/** A reply, with what it is worth and where it leads. */
export function OutlineReply({ place, reply, model, acts }: OutlineReplyProps) {
  const { t, i18n } = useTranslation("graph");
  const { id, text, credit, breach, to, leads, share, onPath } = reply;
  return (
    <li className={`rounded-lg px-2 py-1 text-sm ${onPath ? "bg-indigo-soft" : ""}`}>
      <div className="flex items-start gap-2">
        <span className="mt-0.5 min-w-6 shrink-0 rounded-sm bg-sunken text-center font-semibold text-ink-2 tabular-nums">
          <span aria-hidden="true" title={t("reply.credit", { credit })}>
            {credit}
          </span>
          <VisuallyHidden>{t("reply.credit", { credit })}</VisuallyHidden>
        </span>
        <span className={`min-w-0 flex-1 ${text === "" ? "text-ink-3" : ""}`}>{text || t("reply.unwritten")}</span>
        {onPath ? <VisuallyHidden>{t("reply.said")}</VisuallyHidden> : null}
        {breach ? (
          <span className="inline-flex shrink-0 items-center gap-1 text-brick">
            <Icon name="flag" size={14} />
            {t("reply.breach")}
          </span>
        ) : null}
        {share === null ? null : (
          <span className="shrink-0 text-ink-2 tabular-nums">
            {t("reply.share", { share: percent(share, i18n.language) })}
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 pl-8">
        {leads === true ? (
          <button
            aria-label={t("reply.goTo", { to })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md break-all text-jade-ink underline decoration-line-strong underline-offset-4 hover:decoration-jade touch:min-h-11"
            onClick={() => acts.onSelect(to)}
            type="button"
          >
            <Icon name="arrow-right" size={14} />
            {to}
          </button>
        ) : (
          <span className="inline-flex min-h-8 items-center gap-1.5 text-amber">
            <WarningSign />
            {leads === null ? t("reply.nowhere") : t("reply.gone", { to })}
          </span>
        )}
        {model === null ? null : (
          <TargetSelect
            label={t("reply.link", { id })}
            model={model}
            onChange={(target) => acts.onLink(place, id, target)}
            to={to}
          />
        )}
      </div>
    </li>
  );
}
