import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Badge } from "~/components/ui/Badge.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Table } from "~/components/ui/Table.tsx";
import type { Effect } from "~/domain/scenario/effect.ts";
import type { AttemptEffect, Attempted } from "~/domain/studio/preview.ts";
import { signed } from "./signed.ts";

/** Attempts one by one: the score they have, and the one they would have. */
export function EffectTable({ effects }: { readonly effects: readonly AttemptEffect[] }) {
  const { t } = useTranslation("shelf");
  const formats = useFormats();
  const score = ({ finished, before, after }: Effect) => {
    if (!finished || before === null) return <span className="text-ink-2">{t("effect.unfinished")}</span>;
    if (after === null) return formats.score(before);
    return (
      <span className="whitespace-nowrap">
        {t("effect.to", { before: formats.score(before), after: formats.score(after) })}
      </span>
    );
  };
  return (
    <Table<AttemptEffect>
      caption={t("effect.caption")}
      columns={[
        { key: "who", names: true, header: t("effect.who"), cell: ({ who }) => <Who who={who} /> },
        { key: "mode", header: t("effect.mode"), cell: ({ mode }) => t(`effect.modes.${mode}`) },
        {
          key: "date",
          header: t("effect.date"),
          cell: ({ startedAt }) => <Moment at={startedAt} style="dateTime" />,
        },
        { key: "score", header: t("effect.score"), numeric: true, cell: ({ effect }) => score(effect) },
        { key: "change", header: t("effect.change"), cell: ({ effect }) => <Move effect={effect} /> },
      ]}
      rowKey={({ effect }) => effect.id}
      rows={effects}
    />
  );
}

function Who({ who }: { readonly who: Attempted }) {
  const { t } = useTranslation("shelf");
  if (who.kind === "named") return <span className="break-words">{who.name}</span>;
  return <span className="text-ink-2">{t(`effect.${who.kind}`)}</span>;
}

function Move({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation("shelf");
  const formats = useFormats();
  if (!effect.valid) {
    const { why, brokenAt } = effect;
    return (
      <span className="inline-flex flex-wrap items-center justify-end gap-2 md:justify-start">
        <Badge tone="brick">{t("effect.gone")}</Badge>
        <span className="text-sm">{t(`effect.why.${why}`, { turn: brokenAt + 1, n: brokenAt })}</span>
      </span>
    );
  }
  const { moved, direction, passedBefore, passedAfter } = effect;
  if (direction === null) return <span className="text-ink-2">{t("effect.stays")}</span>;
  const size =
    direction === "unchanged" ? (
      <span className="text-ink-2">{t("effect.noMove")}</span>
    ) : (
      <span className={`tabular-nums ${direction === "down" ? "text-brick" : "text-jade-ink"}`}>
        {moved === null || moved === 0 ? t(`effect.hair.${direction}`) : signed(moved, formats.score)}
      </span>
    );
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2 md:justify-start">
      {size}
      {passedBefore === false && passedAfter === true && <Badge tone="jade">{t("effect.wouldPass")}</Badge>}
      {passedBefore === true && passedAfter === false && <Badge tone="brick">{t("effect.wouldNotPass")}</Badge>}
    </span>
  );
}
