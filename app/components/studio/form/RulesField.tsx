import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { DraftRule } from "~/domain/studio/document.ts";
import { ConditionField } from "./ConditionField.tsx";
import { firstCondition } from "./conditions.ts";
import { addRule, deleteRule, moveRule, updateRule } from "./edits.ts";
import { fieldId, focusSoon } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { ListItem } from "./ListItem.tsx";
import { Moving } from "./Moving.tsx";
import { TargetField } from "./places.tsx";

/** Where the conversation goes whatever was answered, as soon as something holds. */
export function RulesField({ rules }: { readonly rules: readonly DraftRule[] }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  return (
    <div className="grid gap-3" id={fieldId("rules")} tabIndex={-1}>
      <ol className="grid gap-3">
        {rules.map((rule, index) => {
          const at = `rules.${index}`;
          return <RuleItem at={at} count={rules.length} index={index} key={at} rule={rule} />;
        })}
      </ol>
      <Button
        className="justify-self-start"
        onClick={() => {
          edit((before) => addRule(before, firstCondition(before)));
          focusSoon(`rules.${rules.length}.when`);
        }}
      >
        <Icon name="plus" size={18} />
        {t("rule.add")}
      </Button>
    </div>
  );
}

interface RuleItemProps {
  readonly at: string;
  readonly rule: DraftRule;
  readonly index: number;
  readonly count: number;
}

function RuleItem({ at, rule, index, count }: RuleItemProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const what = t("rule.name", { n: index + 1 });
  return (
    <ListItem
      aside={<p className="py-2.5 text-sm text-ink-2">{what}</p>}
      at={at}
      listAt="rules"
      moving={
        <Moving
          count={count}
          id={`${at}-move`}
          idAt={(to) => `rules.${to}-move`}
          index={index}
          onMove={(by) => edit((document) => moveRule(document, index, by))}
          what={what}
        />
      }
      onDelete={() => edit((document) => deleteRule(document, index))}
      parts={["when", "to"]}
      what={what}
    >
      <ConditionField
        at={`${at}.when`}
        label={t("rule.when")}
        noneLabel=""
        onChange={(when, upon) =>
          edit((document) => updateRule(document, index, (old) => ({ ...old, when: when ?? old.when })), upon)
        }
        required
        when={rule.when}
      />
      <TargetField
        at={`${at}.to`}
        label={t("rule.to")}
        lead={(document, to) => updateRule(document, index, (old) => ({ ...old, to }))}
        value={rule.to}
      />
    </ListItem>
  );
}
