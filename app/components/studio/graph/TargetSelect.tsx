import { useTranslation } from "react-i18next";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { GraphModel } from "./model.ts";

interface TargetSelectProps {
  readonly label: string;
  readonly to: Place;
  readonly model: GraphModel;
  readonly onChange: (to: Place) => void;
}

/** Where a reply leads, of all there is: what dragging a line does in the graph. */
export function TargetSelect({ label, to, model, onChange }: TargetSelectProps) {
  const { t } = useTranslation("graph");
  const known = [...model.stages.flatMap(({ beats }) => beats), ...model.ends].some(({ place }) => place === to);
  return (
    <select
      aria-label={label}
      className="control w-auto max-w-full min-w-0 flex-1 basis-48"
      onChange={(event) => onChange(event.target.value)}
      value={to}
    >
      {known ? null : <option value={to}>{to === "" ? t("reply.linkNone") : to}</option>}
      {model.stages.map(({ id, name, beats }) => (
        <optgroup key={id} label={name}>
          {beats.map((beat) => (
            <option key={beat.place} value={beat.place}>
              {beat.id}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={t("list.ends")}>
        {model.ends.map((end) => (
          <option key={end.place} value={end.place}>
            {end.id}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
