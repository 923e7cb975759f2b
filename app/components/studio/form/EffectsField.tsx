import { useTranslation } from "react-i18next";
import type { DraftChoice } from "~/domain/studio/document.ts";
import { ControlGroup } from "./Control.tsx";
import { withEffect } from "./edits.ts";
import { useFormScope } from "./form-scope.tsx";
import { NumberField } from "./NumberField.tsx";
import { ANY_INTEGER, signed } from "./numbers.ts";

interface EffectsFieldProps {
  readonly at: string;
  readonly choice: DraftChoice;
  readonly onChange: (change: (choice: DraftChoice) => DraftChoice, upon?: string) => void;
}

/** What a reply does to each gauge; 0 where it does nothing. */
export function EffectsField({ at, choice, onChange }: EffectsFieldProps) {
  const { t } = useTranslation("draft");
  const { gauges } = useFormScope();
  const known = gauges.map(({ id }) => id);
  const gone = choice.effects.map(({ gauge }) => gauge).filter((gauge) => !known.includes(gauge));
  if (known.length + gone.length === 0) return null;
  const all = [...known, ...gone];
  return (
    <ControlGroup
      at={at}
      hint={t("effects.hint")}
      label={t("effects.label")}
      parts={all.map((gauge) => `${at}.${gauge}`)}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {all.map((gauge) => (
          <NumberField
            at={`${at}.${gauge}`}
            key={gauge}
            label={
              <span className="text-sm font-normal text-ink-2">
                {gone.includes(gauge) ? t("gone", { name: gauge }) : gauge}
              </span>
            }
            onNumber={(by) => onChange((before) => withEffect(before, gauge, by), `${at}.${gauge}`)}
            range={ANY_INTEGER}
            steps={gauge}
            value={choice.effects.find((effect) => effect.gauge === gauge)?.by ?? 0}
            write={signed}
          />
        ))}
      </div>
    </ControlGroup>
  );
}
