import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { EffectSummary } from "~/domain/scenario/effect.ts";
import type { AttemptEffect } from "~/domain/studio/preview.ts";
import { EffectTable } from "./EffectTable.tsx";
import { signed } from "./signed.ts";

interface EffectSectionProps {
  /** Null where the draft has errors: nothing can be replayed on it. */
  readonly summary: Counts | null;
  /** The largest moves first; all of them, or as many as the page begins with. */
  readonly effects: readonly AttemptEffect[];
}

/** How many attempts there are of each kind, and the largest move. */
export interface Counts
  extends Pick<EffectSummary, "attempts" | "valid" | "broken" | "open" | "up" | "down" | "unchanged"> {
  readonly passNow: number;
  readonly passNoLonger: number;
  readonly largest: number | null;
}

/** What a new version would have made of every stored attempt. */
export function EffectSection({ summary, effects }: EffectSectionProps) {
  const { t } = useTranslation("shelf");
  return (
    <Section title={t("effect.title")}>
      {summary === null ? (
        <p className="text-ink-2">{t("effect.blocked")}</p>
      ) : summary.attempts === 0 ? (
        <p className="text-ink-2">{t("effect.none")}</p>
      ) : (
        <div className="grid gap-4">
          <Notice tone="info">{t("effect.keeps")}</Notice>
          <Summary counts={summary} />
          <EffectTable effects={effects} />
          {effects.length < summary.attempts && (
            <div className="flex flex-wrap items-center gap-3">
              <p className="text-sm text-ink-2">{t("effect.shown", { n: effects.length, total: summary.attempts })}</p>
              <LinkButton preventScrollReset to="?all=1">
                {t("effect.all")}
              </LinkButton>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

function Summary({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation("shelf");
  const formats = useFormats();
  const { largest } = counts;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-5">
      <Count label={t("effect.attempts")}>{counts.attempts}</Count>
      <Count label={t("effect.valid")}>{counts.valid}</Count>
      <Count label={t("effect.broken")} tone={counts.broken > 0 ? "text-brick" : ""}>
        {counts.broken}
      </Count>
      <Count label={t("effect.open")}>{counts.open}</Count>
      <Count label={t("effect.same")}>{counts.unchanged}</Count>
      <Count label={t("effect.up")}>{counts.up}</Count>
      <Count label={t("effect.down")} tone={counts.down > 0 ? "text-brick" : ""}>
        {counts.down}
      </Count>
      <Count label={t("effect.largest")}>{largest === null ? "–" : signed(largest, formats.score)}</Count>
      <Count label={t("effect.passNow")}>{counts.passNow}</Count>
      <Count label={t("effect.passNoLonger")} tone={counts.passNoLonger > 0 ? "text-brick" : ""}>
        {counts.passNoLonger}
      </Count>
    </dl>
  );
}

interface CountProps {
  readonly label: string;
  readonly tone?: string;
  readonly children: ReactNode;
}

function Count({ label, tone = "", children }: CountProps) {
  return (
    <div className="flex flex-col bg-surface px-4 py-3">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className={`mt-auto text-xl font-semibold tabular-nums ${tone}`}>{children}</dd>
    </div>
  );
}
