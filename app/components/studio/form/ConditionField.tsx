import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Select } from "~/components/ui/Select.tsx";
import type { Condition } from "~/domain/scenario/format.ts";
import { ControlGroup } from "./Control.tsx";
import { firstTerm, fromTerms, type Join, type Term, toTerms } from "./conditions.ts";
import { controlId, fieldId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { TermRow } from "./TermRow.tsx";

interface ConditionFieldProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly when: Condition | null;
  /** Where something must be asked for. */
  readonly required?: boolean;
  /** What null says here: "always offered". */
  readonly noneLabel: string;
  /** The condition after an edit; `upon` where a number is typed. */
  readonly onChange: (when: Condition | null, upon?: string) => void;
  readonly className?: string;
}

/** A condition as one level of things asked for, all or any of them. What is nested deeper is kept, in words. */
export function ConditionField(props: ConditionFieldProps) {
  const { at, label, hint, when, required = false, noneLabel, onChange, className = "" } = props;
  const { t } = useTranslation("draft");
  const { gauges, facts, start } = useFormScope();
  const { join, terms } = toTerms(when);
  const first = () => firstTerm({ gauges, facts, firstPlace: start });

  function chooseJoin(wanted: Join) {
    onChange(fromTerms({ join: wanted, terms: terms.length === 0 ? [first()] : terms }));
  }

  function change(index: number, term: Term, upon?: string) {
    onChange(fromTerms({ join, terms: terms.map((other, place) => (place === index ? term : other)) }), upon);
  }

  const joins = [
    ...(required ? [] : [{ value: "none", label: noneLabel }]),
    { value: "all", label: t("condition.all") },
    { value: "any", label: t("condition.any") },
  ];
  const alone = when !== null && !("all" in when) && !("any" in when);

  return (
    <ControlGroup at={at} className={className} hint={hint} label={label}>
      <Select
        aria-label={t("condition.join", { what: label })}
        id={controlId(at)}
        onChange={(event) => {
          const { value } = event.target;
          chooseJoin(value === "all" || value === "any" ? value : "none");
        }}
        options={joins}
        value={join}
      />
      {terms.length > 0 ? (
        <ul className="grid gap-2">
          {terms.map((term, index) => {
            const here = alone ? `${at}.only` : `${at}.${join}.${index}`;
            return (
              <li className="grid grid-cols-[1fr_auto] gap-1 rounded-lg bg-sunken p-2" id={fieldId(here)} key={here}>
                <TermRow at={here} onChange={(next, upon) => change(index, next, upon)} term={term} />
                {required && terms.length === 1 ? (
                  <span />
                ) : (
                  <button
                    aria-label={t("condition.remove", { n: index + 1 })}
                    className="btn-icon"
                    onClick={() => {
                      onChange(fromTerms({ join, terms: terms.filter((_, place) => place !== index) }));
                      document.getElementById(controlId(at))?.focus();
                    }}
                    type="button"
                  >
                    <Icon name="x" size={18} />
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {terms.length > 0 ? (
        <Button
          className="justify-self-start text-sm"
          onClick={() => onChange(fromTerms({ join, terms: [...terms, first()] }))}
          variant="quiet"
        >
          <Icon name="plus" size={18} />
          {t("condition.add")}
        </Button>
      ) : null}
    </ControlGroup>
  );
}
