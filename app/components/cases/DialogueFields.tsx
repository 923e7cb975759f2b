import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field, FieldError } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";
import { MOST_SAID } from "~/domain/cases/dialogue.ts";
import type { CasePage } from "~/domain/cases/page.ts";
import { useCaseFault } from "./use-fault.ts";

/** Who said what, in rows; a whole dialogue can be pasted and is split into them. */
export function DialogueFields({ page }: { readonly page: CasePage }) {
  const { t } = useTranslation("cases");
  const fault = useCaseFault(page);
  const { dialogue } = page.content;
  return (
    <fieldset className="grid gap-3">
      <legend className="font-medium">{t("field.dialogue")}</legend>
      <ol className="grid gap-3">
        {dialogue.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are nothing but their places, and the form is made anew with each change of them
          <li className="rounded-lg border border-line bg-surface p-3" key={index}>
            <div className="grid gap-2 sm:grid-cols-[8rem_1fr]">
              <Select
                aria-label={t("row.who", { n: index + 1 })}
                defaultValue={row.who}
                name="who"
                options={[
                  { value: "customer", label: t("row.customer") },
                  { value: "rep", label: t("row.rep") },
                ]}
              />
              <TextArea
                aria-label={t("row.said", { n: index + 1 })}
                defaultValue={row.text}
                maxLength={MOST_SAID}
                name="said"
                rows={2}
              />
            </div>
            <div className="mt-1 flex flex-wrap gap-1">
              {index > 0 && (
                <RowAct act={`up:${index}`} label={t("row.upOf", { n: index + 1 })}>
                  {t("row.up")}
                </RowAct>
              )}
              {index < dialogue.length - 1 && (
                <RowAct act={`down:${index}`} label={t("row.downOf", { n: index + 1 })}>
                  {t("row.down")}
                </RowAct>
              )}
              <RowAct act={`remove:${index}`} label={t("row.removeOf", { n: index + 1 })}>
                {t("row.remove")}
              </RowAct>
            </div>
          </li>
        ))}
      </ol>
      {fault("dialogue") && <FieldError>{fault("dialogue")}</FieldError>}
      <div>
        <Button name="intent" type="submit" value="add">
          {t("row.add")}
        </Button>
      </div>
      <details open={page.pasted !== "" || undefined}>
        <summary className="btn btn-quiet">{t("row.paste")}</summary>
        <div className="mt-2 grid gap-2">
          <Field error={fault("pasted")} hint={t("row.pasteHint")} label={t("row.pasted")}>
            {(control) => <TextArea {...control} defaultValue={page.pasted} name="pasted" rows={6} />}
          </Field>
          <div>
            <Button name="intent" type="submit" value="split">
              {t("row.split")}
            </Button>
          </div>
        </div>
      </details>
    </fieldset>
  );
}

function RowAct(props: { readonly act: string; readonly label: string; readonly children: string }) {
  return (
    <Button aria-label={props.label} name="intent" type="submit" value={props.act} variant="quiet">
      {props.children}
    </Button>
  );
}
