import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { type DraftChoice, shown } from "~/domain/studio/document.ts";
import { ConditionField } from "./ConditionField.tsx";
import { Control, ControlGroup } from "./Control.tsx";
import { SomeOf } from "./choosing.tsx";
import { EffectsField } from "./EffectsField.tsx";
import { toggled } from "./edits.ts";
import { controlId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { signed } from "./numbers.ts";
import { PointsField } from "./PointsField.tsx";
import { useProblems } from "./Problems.tsx";
import { hasError, problemsWithin } from "./problems.ts";

interface ReplyMoreProps {
  /** The path of the reply. */
  readonly at: string;
  readonly choice: DraftChoice;
  readonly onChange: (change: (choice: DraftChoice) => DraftChoice, upon?: string) => void;
}

const PARTS = ["when", "effects", "learns", "covers", "lesson", "ethics"] as const;

/** What not every reply has, folded away; the fold says what is set in it, and whether something is wrong there. */
export function ReplyMore({ at, choice, onChange }: ReplyMoreProps) {
  const { t } = useTranslation("draft");
  const problems = useProblems(at);
  const inside = PARTS.flatMap((part) => problemsWithin(problems, `${at}.${part}`));
  const set = [
    ...(choice.when === null ? [] : [t("reply.set.when")]),
    ...choice.effects.map(({ gauge, by }) => `${gauge} ${signed(by)}`),
    ...(choice.learns.length === 0 ? [] : [t("reply.set.learns", { count: choice.learns.length })]),
    ...choice.covers,
    ...(choice.lesson === "" ? [] : [t("reply.set.lesson")]),
    ...(choice.breach ? [t("reply.set.breach")] : []),
  ];
  return (
    <details className="rounded-lg border border-line">
      <summary className="min-h-11 rounded-lg px-3 py-2.5">
        <span className="font-medium">{t("reply.more")}</span>
        {inside.length > 0 ? (
          <Badge className="ml-2" tone={hasError(inside) ? "brick" : "amber"}>
            {t(hasError(inside) ? "problem.errors" : "problem.warnings", { count: inside.length })}
          </Badge>
        ) : null}
        {set.length > 0 ? <span className="ml-2 text-sm wrap-anywhere text-ink-2">{set.join(" · ")}</span> : null}
      </summary>
      <div className="grid gap-5 px-3 pt-2 pb-4">
        <ConditionField
          at={`${at}.when`}
          label={t("reply.when")}
          noneLabel={t("reply.always")}
          onChange={(when, upon) => onChange((old) => ({ ...old, when }), upon)}
          when={choice.when}
        />
        <EffectsField at={`${at}.effects`} choice={choice} onChange={onChange} />
        <Learns at={`${at}.learns`} choice={choice} onChange={onChange} />
        <PointsField
          at={`${at}.covers`}
          chosen={choice.covers}
          label={t("reply.covers")}
          onToggle={(point) => onChange((old) => ({ ...old, covers: toggled(old.covers, point) }))}
        />
        <LessonField at={`${at}.lesson`} choice={choice} onChange={onChange} />
        <Breach at={`${at}.ethics`} choice={choice} onChange={onChange} />
      </div>
    </details>
  );
}

function Learns({ at, choice, onChange }: ReplyMoreProps) {
  const { t } = useTranslation("draft");
  const { facts, locale } = useFormScope();
  if (facts.length + choice.learns.length === 0) return null;
  return (
    <SomeOf
      at={at}
      chosen={choice.learns}
      label={t("reply.learns")}
      onToggle={(fact) => onChange((old) => ({ ...old, learns: toggled(old.learns, fact) }))}
      options={facts.map(({ id, text }) => ({ value: id, label: shown(text, locale) || id }))}
    />
  );
}

function LessonField({ at, choice, onChange }: ReplyMoreProps) {
  const { t } = useTranslation("draft");
  const { vocabulary } = useFormScope();
  const known = vocabulary.lessons.some(({ id }) => id === choice.lesson) || choice.lesson === "";
  return (
    <Control at={at} label={t("reply.lesson")}>
      {(control) => (
        <Select
          {...control}
          onChange={(event) => {
            const lesson = event.target.value;
            onChange((old) => ({ ...old, lesson }));
          }}
          options={[
            { value: "", label: t("reply.noLesson") },
            ...(known ? [] : [{ value: choice.lesson, label: t("gone", { name: choice.lesson }) }]),
            ...vocabulary.lessons.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={choice.lesson}
        />
      )}
    </Control>
  );
}

function Breach({ at, choice, onChange }: ReplyMoreProps) {
  const { t } = useTranslation("draft");
  return (
    <ControlGroup at={at} label={t("reply.ethics")}>
      <Checkbox
        checked={choice.breach}
        hint={t("reply.breachHint")}
        id={controlId(at)}
        label={t("reply.breach")}
        onChange={() => onChange((old) => ({ ...old, breach: !old.breach }))}
      />
    </ControlGroup>
  );
}
