import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import type { BranchView } from "~/domain/session/view.ts";
import type { Way } from "~/domain/session/why.ts";

/** Two ways on from the same moment, side by side; below each other on a phone. */
export function Branch({ branch: { votes, main, other } }: { readonly branch: BranchView }) {
  const { t } = useTranslation("live");
  return (
    <section>
      <h3>{votes ? t("branch.title", { count: votes }) : t("branch.unknown")}</h3>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <WayTaken title={t("branch.main")} way={main} />
        <WayTaken title={t("branch.other")} way={other} />
      </div>
    </section>
  );
}

function WayTaken({ title, way }: { readonly title: string; readonly way: Way }) {
  const { t } = useTranslation("live");
  const formats = useFormats();
  return (
    <div className="rounded-xl border border-line bg-surface p-4">
      <h4 className="text-sm text-ink-2">{title}</h4>
      <ul className="mt-2 grid gap-2">
        {way.turns.map((turn, index) => (
          <Fragment key={`${turn.says}|${turn.said}`}>
            {index > 0 ? <Said by={t("branch.customer")} text={turn.says} /> : null}
            <Said by={t("branch.rep")} own text={turn.said} />
            {turn.reply ? <Said by={t("branch.customer")} text={turn.reply} /> : null}
          </Fragment>
        ))}
        <Said by={t("branch.customer")} text={way.next} />
      </ul>
      <p className="mt-3 text-sm text-ink-2">
        {way.ended ? `${t("branch.ended")} · ` : ""}
        {t("branch.reachable", { score: formats.score(way.reachable) })}
      </p>
    </div>
  );
}

function Said({ by, text, own = false }: { readonly by: string; readonly text: string; readonly own?: boolean }) {
  return (
    <li className={own ? "border-l-4 border-jade pl-3" : "border-l-4 border-line-strong pl-3"}>
      <span className="block text-sm text-ink-2">{by}</span>
      {text}
    </li>
  );
}
