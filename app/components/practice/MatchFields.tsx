import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "~/components/ui/Select.tsx";
import type { Choice } from "~/domain/practice/view.ts";

interface MatchFieldsProps {
  readonly targets: readonly Choice[];
  readonly items: readonly Choice[];
}

/**
 * A partner for each item. The partners stand above under letters, so that long ones can be read at leisure; the
 * platform's lists name them again, and say which are taken.
 */
export function MatchFields({ targets, items }: MatchFieldsProps) {
  const { t } = useTranslation("lesson");
  const own = useId();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const label = (index: number) => String.fromCharCode(65 + index);
  return (
    <>
      <ol className="mb-4 grid gap-2">
        {targets.map((target, index) => (
          <li className="grid grid-cols-[1.5rem_1fr] gap-2 rounded-xl border border-line px-3.5 py-2.5" key={target.id}>
            <b aria-hidden="true" className="text-jade-ink">
              {label(index)}
            </b>
            <span>{target.text}</span>
          </li>
        ))}
      </ol>
      <ul className="grid gap-3">
        {items.map((item) => (
          <li className="grid gap-2 rounded-xl border border-line bg-sunken p-3" key={item.id}>
            <label htmlFor={`${own}-${item.id}`}>{item.text}</label>
            <Select
              id={`${own}-${item.id}`}
              name={`place.${item.id}`}
              onChange={(event) => setChosen({ ...chosen, [item.id]: event.target.value })}
              options={[
                { value: "", label: t("exercise.choose") },
                ...targets.map(({ id, text }, index) => {
                  const taken = items.some((other) => other.id !== item.id && chosen[other.id] === id);
                  const named = `${label(index)}  ${text}`;
                  return { value: id, label: taken ? t("exercise.taken", { target: named }) : named };
                }),
              ]}
              value={chosen[item.id] ?? ""}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
