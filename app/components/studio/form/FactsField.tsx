import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { DraftDocument, DraftFact } from "~/domain/studio/document.ts";
import { addFact, deleteFact, renameFact, updateFact } from "~/domain/studio/named-edits.ts";
import { fieldId, focusSoon } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { ListItem } from "./ListItem.tsx";
import { NameField } from "./NameField.tsx";
import { TextsField } from "./TextsField.tsx";
import { Uses } from "./Uses.tsx";
import { usesOfFact } from "./uses.ts";

/** What can be found out about the customer. */
export function FactsField({ document }: { readonly document: DraftDocument }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  return (
    <div className="grid gap-3" id={fieldId("facts")} tabIndex={-1}>
      <ul className="grid gap-3">
        {document.facts.map((fact, index) => {
          // By its name, an item would lose the focus when it is renamed.
          const row = `row ${index}`;
          return <FactItem document={document} fact={fact} key={row} />;
        })}
      </ul>
      <Button
        className="justify-self-start"
        onClick={() =>
          edit((before) => {
            const next = addFact(before);
            focusSoon(`facts.${next.facts.at(-1)?.id}.text`);
            return next;
          })
        }
      >
        <Icon name="plus" size={18} />
        {t("fact.add")}
      </Button>
    </div>
  );
}

function FactItem({ document, fact }: { readonly document: DraftDocument; readonly fact: DraftFact }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const { id } = fact;
  const at = `facts.${id}`;
  return (
    <ListItem
      aside={<Uses uses={usesOfFact(document, id)} />}
      at={at}
      listAt="facts"
      onDelete={() => edit((before) => deleteFact(before, id))}
      parts={["id", "text"]}
      what={t("fact.name", { id })}
    >
      <NameField
        at={`${at}.id`}
        label={t("fact.id")}
        name={id}
        onName={(to) => edit((before) => renameFact(before, id, to))}
        taken={document.facts.filter((other) => other !== fact).map((other) => other.id)}
      />
      <TextsField
        at={`${at}.text`}
        label={t("fact.text")}
        put={(before, to) => updateFact(before, id, (old) => ({ ...old, text: to(old.text) }))}
        texts={fact.text}
      />
    </ListItem>
  );
}
