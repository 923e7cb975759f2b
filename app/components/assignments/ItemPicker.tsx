import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field, FieldError } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { ITEM_KINDS, itemName } from "~/domain/assignments/assignment.ts";
import type { ShownItem } from "~/domain/assignments/views.ts";
import { PathOrder } from "./PathOrder.tsx";

interface ItemPickerProps {
  readonly items: readonly ShownItem[];
  /** Names of what was picked before, in their order. */
  readonly picked: readonly string[];
  readonly error: string | null;
}

/**
 * What is to be done, ticked in the catalogue and put in order. Without scripts the boxes alone are the form, in the
 * catalogue's order.
 */
export function ItemPicker({ items, picked, error }: ItemPickerProps) {
  const { t } = useTranslation("assignments");
  const [path, setPath] = useState(picked);
  const [wanted, setWanted] = useState("");
  const [scripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  const search = wanted.trim().toLowerCase();
  const hidden = (item: ShownItem) => search !== "" && !item.title.toLowerCase().includes(search);
  return (
    <fieldset aria-describedby={error ? "items-error" : undefined} className="grid gap-4">
      <legend className="mb-2 text-lg font-semibold">{t("new.items")}</legend>
      <p className="text-sm text-ink-2">{t("new.itemsHint")}</p>
      {error ? <FieldError id="items-error">{error}</FieldError> : null}
      {scripts ? (
        <Field label={t("new.search")}>
          {(control) => (
            <TextInput
              {...control}
              onChange={(event) => setWanted(event.currentTarget.value)}
              // Enter here looks for something; it gives nothing to anybody.
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              type="search"
              value={wanted}
            />
          )}
        </Field>
      ) : null}
      <div className="grid max-h-96 gap-3 overflow-y-auto rounded-lg border border-line p-3">
        <p className="text-ink-2 empty:hidden" role="status">
          {items.every(hidden) && t("new.searchNone")}
        </p>
        {ITEM_KINDS.map((kind) => (
          <div className={items.every((item) => item.kind !== kind || hidden(item)) ? "hidden" : ""} key={kind}>
            <p className="text-sm text-ink-2">{t(`kind.${kind}`)}</p>
            {items
              .filter((item) => item.kind === kind)
              .map((item) => {
                const name = itemName(item);
                return (
                  <Checkbox
                    checked={path.includes(name)}
                    className={hidden(item) ? "hidden" : ""}
                    key={name}
                    label={item.title}
                    name="item"
                    onChange={(event) => {
                      const { checked } = event.currentTarget;
                      setPath((before) => (checked ? [...before, name] : before.filter((one) => one !== name)));
                    }}
                    value={name}
                  />
                );
              })}
          </div>
        ))}
      </div>
      {scripts ? <PathOrder items={items} onChange={setPath} path={path} /> : null}
      <input name="order" type="hidden" value={path.join(" ")} />
    </fieldset>
  );
}
