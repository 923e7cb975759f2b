import { Form } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "~/components/forms/FormProblem.tsx";
import type { Refusal } from "~/components/forms/refusal.ts";
import { TextField } from "~/components/forms/TextField.tsx";
import { usePageForm } from "~/components/forms/use-page-form.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Dialog } from "~/components/ui/Dialog.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { BEGINNINGS, type BeginningKind, newScenarioForm } from "~/domain/forms/scenario.ts";
import type { ShelfRow } from "~/domain/studio/shelf.ts";

/** What the dialog opens with: a copy of a certain scenario, or a choice of the author's. */
export interface Beginning {
  readonly from: BeginningKind;
  readonly of?: string;
}

interface CreateProps {
  readonly rows: readonly ShelfRow[];
  readonly refusal: Refusal | undefined;
  readonly onClose: () => void;
}

/** Begins a scenario: from nothing, from the seven stages, or from another one. */
export function CreateDialog({ beginning, ...props }: CreateProps & { readonly beginning: Beginning | null }) {
  const { t } = useTranslation("shelf");
  return (
    <Dialog onClose={props.onClose} open={beginning !== null} title={t("create.title")}>
      {beginning && <CreateForm {...props} beginning={beginning} />}
    </Dialog>
  );
}

function CreateForm({ rows, refusal, onClose, beginning }: CreateProps & { readonly beginning: Beginning }) {
  const { t } = useTranslation(["shelf", "common"]);
  const { fields, props, pending } = usePageForm(newScenarioForm, { refusal, id: "create", validate: "onSubmit" });
  const [from, setFrom] = useState<BeginningKind>(beginning.from);
  return (
    <Form {...props} className="grid gap-5">
      <FormProblem refusal={refusal} />
      <TextField autoComplete="off" field={fields.title} hint={t("create.nameHint")} label={t("create.name")} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">{t("create.how")}</legend>
        {BEGINNINGS.filter((one) => one !== "copy" || rows.length > 0).map((one) => (
          <Checkbox
            checked={from === one}
            hint={t(`create.fromHint.${one}`)}
            key={one}
            label={t(`create.from.${one}`)}
            name="from"
            onChange={() => setFrom(one)}
            type="radio"
            value={one}
          />
        ))}
      </fieldset>
      {from === "copy" && (
        <Field label={t("create.of")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={beginning.of}
              name="of"
              options={rows.map(({ id, title }) => ({ value: id, label: title || t("untitled") }))}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t("common:action.cancel")}</Button>
        <Button name="intent" pending={pending && t("create.pending")} type="submit" value="create" variant="primary">
          {t("create.submit")}
        </Button>
      </div>
    </Form>
  );
}
