import { useTranslation } from "react-i18next";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import type { DraftChoice } from "~/domain/studio/document.ts";
import { ControlGroup } from "./Control.tsx";
import { OneOf } from "./choosing.tsx";
import { joinCredit, splitCredit } from "./edits.ts";
import { useFormScope } from "./form-scope.tsx";

const CREDITS = [0, 1, 2, 3, 4].map((value) => ({ value, label: value }));

interface CreditFieldProps {
  readonly at: string;
  readonly choice: DraftChoice;
  readonly tests: readonly string[];
  readonly onChange: (change: (choice: DraftChoice) => DraftChoice) => void;
}

/** What a reply earns: one credit for all that its beat tests, or one for each skill. */
export function CreditField({ at, choice: { credit }, tests, onChange }: CreditFieldProps) {
  const { t } = useTranslation("draft");
  const { vocabulary } = useFormScope();
  const one = typeof credit === "number";
  const toggle =
    tests.length > 1 || !one ? (
      <Checkbox
        checked={!one}
        className="text-sm"
        label={t("credit.each")}
        onChange={() => onChange((choice) => (one ? splitCredit(choice, tests) : joinCredit(choice)))}
      />
    ) : null;
  if (one) {
    return (
      <div>
        <OneOf
          at={at}
          hint={t("credit.hint")}
          label={t("credit.label")}
          onChoose={(value) => onChange((choice) => ({ ...choice, credit: value }))}
          options={CREDITS}
          value={credit}
        />
        {toggle}
      </div>
    );
  }
  return (
    <ControlGroup
      at={at}
      hint={t("credit.hint")}
      label={t("credit.label")}
      parts={tests.map((skill) => `${at}.${skill}`)}
    >
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {tests.map((skill) => (
          <OneOf
            at={`${at}.${skill}`}
            key={skill}
            label={
              <span className="text-sm font-normal text-ink-2">
                {vocabulary.skills.find(({ id }) => id === skill)?.name ?? skill}
              </span>
            }
            onChoose={(value) =>
              onChange((choice) =>
                typeof choice.credit === "number"
                  ? choice
                  : { ...choice, credit: { ...choice.credit, [skill]: value } },
              )
            }
            options={CREDITS}
            value={credit[skill] ?? 0}
          />
        ))}
      </div>
      {toggle}
    </ControlGroup>
  );
}
