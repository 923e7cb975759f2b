import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { shown } from "~/domain/studio/document.ts";
import {
  describe,
  firstTerm,
  GAUGE_VERBS,
  gaugeVerb,
  newTerm,
  type Subjects,
  TERM_KINDS,
  type Term,
} from "./conditions.ts";
import { useFormScope } from "./form-scope.tsx";
import { NumberField } from "./NumberField.tsx";
import { ANY_INTEGER } from "./numbers.ts";
import { nameOf } from "./outline.ts";
import { PlaceSelect } from "./places.tsx";

interface TermRowProps {
  readonly at: string;
  readonly term: Term;
  readonly onChange: (term: Term, upon?: string) => void;
}

/** One thing that a condition asks for: what it is about, how, and of what. */
export function TermRow({ at, term, onChange }: TermRowProps) {
  const { t } = useTranslation("draft");
  const { gauges, facts, start } = useFormScope();
  const subjects: Subjects = { gauges, facts, firstPlace: start };
  if (term.kind === "other") {
    return <NestedTerm onReplace={() => onChange(firstTerm(subjects))} term={term} />;
  }
  const possible = { gauge: gauges.length > 0, knows: facts.length > 0, visited: true };
  return (
    <div className="flex min-w-0 flex-wrap gap-2">
      <Select
        aria-label={t("condition.about")}
        className="min-w-0 grow basis-28"
        onChange={(event) => {
          const kind = TERM_KINDS.find((known) => known === event.target.value);
          if (kind !== undefined) onChange(newTerm(kind, subjects));
        }}
        options={TERM_KINDS.filter((kind) => possible[kind] || kind === term.kind).map((kind) => ({
          value: kind,
          label: t(`condition.kind.${kind}`),
        }))}
        value={term.kind}
      />
      {term.kind === "gauge" ? <GaugeTerm at={at} onChange={onChange} term={term} /> : null}
      {term.kind === "knows" ? <KnowsTerm onChange={onChange} term={term} /> : null}
      {term.kind === "visited" ? <VisitedTerm onChange={onChange} term={term} /> : null}
    </div>
  );
}

type Kind<Name extends Term["kind"]> = Extract<Term, { kind: Name }>;

interface PartProps<Name extends Term["kind"]> {
  readonly term: Kind<Name>;
  readonly onChange: (term: Term, upon?: string) => void;
}

function GaugeTerm({ at, term, onChange }: PartProps<"gauge"> & { readonly at: string }) {
  const { t } = useTranslation("draft");
  const { gauges } = useFormScope();
  const known = gauges.map(({ id }) => ({ value: id, label: id }));
  const gone = gauges.some(({ id }) => id === term.gauge)
    ? []
    : [{ value: term.gauge, label: t("gone", { name: term.gauge }) }];
  return (
    <>
      <Select
        aria-label={t("condition.which.gauge")}
        className="min-w-0 grow basis-28"
        onChange={(event) => onChange({ ...term, gauge: event.target.value })}
        options={[...gone, ...known]}
        value={term.gauge}
      />
      <Select
        aria-label={t("condition.how")}
        className="min-w-0 grow basis-28"
        onChange={(event) => {
          const { value } = event.target;
          if (value === "atLeast" || value === "atMost" || value === "below" || value === "above") {
            onChange({ ...term, ...GAUGE_VERBS[value] });
          }
        }}
        options={(["atLeast", "atMost", "below", "above"] as const).map((verb) => ({
          value: verb,
          label: t(`condition.verb.${verb}`),
        }))}
        value={gaugeVerb(term)}
      />
      <NumberField
        at={`${at}.n`}
        className="min-w-0 grow basis-20"
        label={t("condition.value", { gauge: term.gauge })}
        labelHidden
        onNumber={(n) => onChange({ ...term, n }, `${at}.n`)}
        range={ANY_INTEGER}
        value={term.n}
      />
    </>
  );
}

interface DeniableProps {
  readonly denied: boolean;
  readonly labels: readonly [holds: string, not: string];
  readonly onDeny: (denied: boolean) => void;
}

function Deniable({ denied, labels: [holds, not], onDeny }: DeniableProps) {
  const { t } = useTranslation("draft");
  return (
    <Select
      aria-label={t("condition.how")}
      className="min-w-0 grow basis-32"
      onChange={(event) => onDeny(event.target.value === "not")}
      options={[
        { value: "holds", label: holds },
        { value: "not", label: not },
      ]}
      value={denied ? "not" : "holds"}
    />
  );
}

function KnowsTerm({ term, onChange }: PartProps<"knows">) {
  const { t } = useTranslation("draft");
  const { facts, locale } = useFormScope();
  const known = facts.map(({ id, text }) => ({
    value: id,
    label: [id, shown(text, locale)].filter(Boolean).join(" · "),
  }));
  const gone = facts.some(({ id }) => id === term.fact)
    ? []
    : [{ value: term.fact, label: t("gone", { name: term.fact }) }];
  return (
    <>
      <Deniable
        denied={term.denied}
        labels={[t("condition.verb.knows"), t("condition.verb.knowsNot")]}
        onDeny={(denied) => onChange({ ...term, denied })}
      />
      <Select
        aria-label={t("condition.which.fact")}
        className="min-w-0 grow basis-44"
        onChange={(event) => onChange({ ...term, fact: event.target.value })}
        options={[...gone, ...known]}
        value={term.fact}
      />
    </>
  );
}

function VisitedTerm({ term, onChange }: PartProps<"visited">) {
  const { t } = useTranslation("draft");
  return (
    <>
      <Deniable
        denied={term.denied}
        labels={[t("condition.verb.visited"), t("condition.verb.visitedNot")]}
        onDeny={(denied) => onChange({ ...term, denied })}
      />
      <PlaceSelect
        aria-label={t("condition.which.place")}
        className="min-w-0 grow basis-44"
        ends={false}
        onChoose={(place) => onChange({ ...term, place })}
        value={term.place}
      />
    </>
  );
}

/** More than one thing at once: it stays as it came, unless it is written anew. */
function NestedTerm({ term, onReplace }: { readonly term: Kind<"other">; readonly onReplace: () => void }) {
  const { t } = useTranslation("draft");
  const { facts, outline, locale } = useFormScope();
  const words = describe(term.when, t, {
    fact: (id) => shown(facts.find((fact) => fact.id === id)?.text ?? { "zh-CN": id, en: id }, locale) || id,
    place: (place) => nameOf(outline, place),
  });
  return (
    <div className="min-w-0 px-1 py-1.5">
      <p className="wrap-anywhere">{words}</p>
      <p className="mt-1 text-sm text-ink-2">{t("condition.nested")}</p>
      <Button className="mt-1 -ml-3 text-sm" onClick={onReplace} variant="quiet">
        {t("condition.replace")}
      </Button>
    </div>
  );
}
