import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field, FieldError } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface WhomFieldsProps {
  readonly cohorts: readonly Named[];
  readonly people: readonly Named[];
  /** Whether there are more people than are listed. */
  readonly more: boolean;
  readonly picked: { readonly cohorts: readonly string[]; readonly people: readonly string[] };
  readonly error: string | null;
}

/** To whom: the cohorts one leads, and single people of them. */
export function WhomFields({ cohorts, people, more, picked, error }: WhomFieldsProps) {
  const { t } = useTranslation("assignments");
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState(picked.people.length);
  const [scripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  const search = wanted.trim().toLowerCase();
  return (
    <fieldset aria-describedby={error ? "to-error" : undefined} className="grid gap-3">
      <legend className="mb-2 text-lg font-semibold">{t("new.to")}</legend>
      {error ? <FieldError id="to-error">{error}</FieldError> : null}
      {cohorts.length === 0 ? (
        <Notice tone="care">{t("new.noCohorts")}</Notice>
      ) : (
        <div>
          <p className="text-sm text-ink-2">{t("new.cohorts")}</p>
          <p className="text-sm text-ink-2">{t("new.toHint")}</p>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {cohorts.map(({ id, name }) => (
              <Checkbox defaultChecked={picked.cohorts.includes(id)} key={id} label={name} name="cohort" value={id} />
            ))}
          </div>
        </div>
      )}
      {people.length === 0 ? null : (
        <details open={picked.people.length > 0}>
          <summary className="flex min-h-11 cursor-pointer items-center font-medium text-jade-ink">
            {t("new.people")}
            {chosen > 0 ? <span className="ml-2 text-ink-2">{t("new.peopleCount", { count: chosen })}</span> : null}
          </summary>
          {scripts ? (
            <Field className="mb-2" label={t("people.find")}>
              {(control) => (
                <TextInput
                  {...control}
                  onChange={(event) => setWanted(event.currentTarget.value)}
                  onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
                  type="search"
                  value={wanted}
                />
              )}
            </Field>
          ) : null}
          <div className="max-h-72 overflow-y-auto rounded-lg border border-line p-3">
            {people.map(({ id, name }) => (
              <Checkbox
                className={search !== "" && !name.toLowerCase().includes(search) ? "hidden" : ""}
                defaultChecked={picked.people.includes(id)}
                key={id}
                label={name}
                name="person"
                onChange={(event) => {
                  const step = event.currentTarget.checked ? 1 : -1;
                  setChosen((before) => before + step);
                }}
                value={id}
              />
            ))}
          </div>
          {more ? <p className="mt-2 text-sm text-ink-2">{t("new.peopleMore", { shown: people.length })}</p> : null}
        </details>
      )}
    </fieldset>
  );
}
