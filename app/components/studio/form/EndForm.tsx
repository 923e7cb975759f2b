import { useTranslation } from "react-i18next";
import { OUTCOMES } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import { type DraftEnd, endAt, placeOfEnd } from "~/domain/studio/document.ts";
import { deleteEnd, renameEnd, updateEnd } from "~/domain/studio/edits.ts";
import { OneOf } from "./choosing.tsx";
import { FormHead } from "./FormHead.tsx";
import { FormScopeProvider, useFormScope } from "./form-scope.tsx";
import { NameField } from "./NameField.tsx";
import { NumberField } from "./NumberField.tsx";
import { TextsField } from "./TextsField.tsx";
import type { FormProps } from "./types.ts";

interface EndFormProps extends FormProps {
  readonly place: Place;
}

/** The form of one end. Nothing where the draft has no such end (any more). */
export function EndForm({ place, ...form }: EndFormProps) {
  const end = endAt(form.document, place);
  if (end === null) return null;
  const others = form.document.ends.filter((other) => other !== end).map(({ id }) => id);
  return (
    <FormScopeProvider form={form} within={place}>
      <EndFields end={end} taken={others} />
    </FormScopeProvider>
  );
}

function EndFields({ end, taken }: { readonly end: DraftEnd; readonly taken: readonly string[] }) {
  const { t } = useTranslation("draft");
  const { edit, editAndShow } = useFormScope();
  const place = placeOfEnd(end);
  return (
    <div className="grid gap-6">
      <FormHead
        at={place}
        onDelete={() => editAndShow((document) => ({ document: deleteEnd(document, place), place: null }))}
        parts={["id", "outcome", "points", "says"]}
        title={t("end.title", { name: end.id })}
        what={t("end.one")}
      />
      <NameField
        at={`${place}.id`}
        className="max-w-80"
        label={t("end.name")}
        name={end.id}
        onName={(name) =>
          editAndShow((document) => ({
            document: renameEnd(document, place, name),
            place: placeOfEnd({ id: name }),
          }))
        }
        taken={taken}
      />
      <OneOf
        at={`${place}.outcome`}
        label={t("end.outcome")}
        onChoose={(outcome) => edit((document) => updateEnd(document, place, (old) => ({ ...old, outcome })))}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={end.outcome}
      />
      <NumberField
        at={`${place}.points`}
        className="max-w-80"
        hint={t("end.pointsHint")}
        label={t("end.points")}
        onNumber={(points) =>
          edit((document) => updateEnd(document, place, (old) => ({ ...old, points })), `${place}.points`)
        }
        range={{ min: -1_000_000, max: 1_000_000 }}
        steps={t("end.points")}
        value={end.points}
      />
      <TextsField
        at={`${place}.says`}
        hint={t("end.saysHint")}
        label={t("end.says")}
        put={(document, to) => updateEnd(document, place, (old) => ({ ...old, says: to(old.says) }))}
        texts={end.says}
      />
    </div>
  );
}
