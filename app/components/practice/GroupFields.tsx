import { useTranslation } from "react-i18next";
import { Select } from "~/components/ui/Select.tsx";
import type { Choice } from "~/domain/practice/view.ts";

interface GroupFieldsProps {
  readonly groups: readonly Choice[];
  readonly items: readonly Choice[];
}

/** Above this many groups, buttons for each item would crowd a phone; a list does not. */
const MOST_BUTTONS = 3;

/** A group for each item: buttons where groups are few, the platform's list where they are many. */
export function GroupFields({ groups, items }: GroupFieldsProps) {
  const { t } = useTranslation("lesson");
  const options = [
    { value: "", label: t("exercise.choose") },
    ...groups.map(({ id, text }) => ({ value: id, label: text })),
  ];
  return (
    <ul className="grid gap-3">
      {items.map((item) =>
        groups.length <= MOST_BUTTONS ? (
          <li className="rounded-xl border border-line bg-sunken p-3" key={item.id}>
            <fieldset>
              <legend className="float-left mb-2 w-full">{item.text}</legend>
              <div className="clear-left grid auto-cols-fr grid-flow-col gap-2">
                {groups.map((group) => (
                  <label
                    className="grid min-h-11 place-content-center rounded-lg border border-line-field bg-surface px-1.5 py-1 text-center text-sm leading-snug hover:border-jade has-checked:border-jade has-checked:bg-jade-soft has-checked:font-semibold has-checked:text-jade-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-jade"
                    key={group.id}
                  >
                    <input className="sr-only" name={`place.${item.id}`} type="radio" value={group.id} />
                    {group.text}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ) : (
          <li className="grid gap-2 rounded-xl border border-line bg-sunken p-3" key={item.id}>
            <label htmlFor={`place.${item.id}`}>{item.text}</label>
            <Select defaultValue="" id={`place.${item.id}`} name={`place.${item.id}`} options={options} />
          </li>
        ),
      )}
    </ul>
  );
}
