import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { DraftDocument, DraftGauge } from "~/domain/studio/document.ts";
import { addGauge, deleteGauge, renameGauge, updateGauge } from "~/domain/studio/named-edits.ts";
import { fieldId, focusSoon } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { ListItem } from "./ListItem.tsx";
import { NameField } from "./NameField.tsx";
import { NumberField } from "./NumberField.tsx";
import { ANY_INTEGER, type Range } from "./numbers.ts";
import { Uses } from "./Uses.tsx";
import { usesOfGauge } from "./uses.ts";

/** The customer's inner state. */
export function GaugesField({ document }: { readonly document: DraftDocument }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const { gauges } = document;
  return (
    <div className="grid gap-3" id={fieldId("gauges")} tabIndex={-1}>
      <ul className="grid gap-3">
        {gauges.map((gauge, index) => {
          // By its name, an item would lose the focus when it is renamed.
          const row = `row ${index}`;
          return <GaugeItem document={document} gauge={gauge} key={row} />;
        })}
      </ul>
      <Button
        className="justify-self-start"
        onClick={() =>
          edit((before) => {
            const next = addGauge(before);
            focusSoon(`gauges.${next.gauges.at(-1)?.id}.id`);
            return next;
          })
        }
      >
        <Icon name="plus" size={18} />
        {t("gauge.add")}
      </Button>
    </div>
  );
}

const BOUNDS = ["min", "start", "max"] as const;

/** What each number may be, by the others: min ≤ start ≤ max. */
function rangeOf({ min, start, max }: DraftGauge, bound: (typeof BOUNDS)[number]): Range {
  if (bound === "min") return { ...ANY_INTEGER, max: start };
  return bound === "max" ? { ...ANY_INTEGER, min: start } : { min, max };
}

function GaugeItem({ document, gauge }: { readonly document: DraftDocument; readonly gauge: DraftGauge }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const { id } = gauge;
  const at = `gauges.${id}`;
  return (
    <ListItem
      aside={<Uses uses={usesOfGauge(document, id)} />}
      at={at}
      listAt="gauges"
      onDelete={() => edit((before) => deleteGauge(before, id))}
      parts={["id", ...BOUNDS]}
      what={t("gauge.name", { id })}
    >
      <NameField
        at={`${at}.id`}
        label={t("gauge.id")}
        name={id}
        onName={(to) => edit((before) => renameGauge(before, id, to))}
        taken={document.gauges.filter((other) => other !== gauge).map((other) => other.id)}
      />
      <div className="grid grid-cols-3 gap-3">
        {BOUNDS.map((bound) => (
          <NumberField
            at={`${at}.${bound}`}
            key={bound}
            label={t(`gauge.${bound}`)}
            onNumber={(value) =>
              edit((before) => updateGauge(before, id, (old) => ({ ...old, [bound]: value })), `${at}.${bound}`)
            }
            range={rangeOf(gauge, bound)}
            value={gauge[bound]}
          />
        ))}
      </div>
    </ListItem>
  );
}
