import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LOCALES } from "~/domain/locale.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { Control } from "./Control.tsx";
import { CustomerFields } from "./CustomerFields.tsx";
import { OneOf } from "./choosing.tsx";
import { FactsField } from "./FactsField.tsx";
import { FormScopeProvider, useFormScope } from "./form-scope.tsx";
import { GaugesField } from "./GaugesField.tsx";
import { NumberField } from "./NumberField.tsx";
import { PlaceSelect } from "./places.tsx";
import { RulesField } from "./RulesField.tsx";
import { TextsField } from "./TextsField.tsx";
import type { FormProps } from "./types.ts";

/** All of a scenario that is not in one of its beats or ends. */
export function SettingsForm(form: FormProps) {
  const { t } = useTranslation("draft");
  const { document } = form;
  return (
    <FormScopeProvider form={form}>
      <div className="grid gap-8">
        <h2>{t("settings.title")}</h2>
        <Part title={t("settings.about")}>
          <About document={document} />
        </Part>
        <Part title={t("customer.title")}>
          <CustomerFields customer={document.customer} />
        </Part>
        <Part title={t("settings.play")}>
          <Play document={document} />
        </Part>
        <Part hint={t("gauge.hint")} title={t("gauge.many")}>
          <GaugesField document={document} />
        </Part>
        <Part hint={t("fact.hint")} title={t("fact.many")}>
          <FactsField document={document} />
        </Part>
        <Part hint={t("rule.hint")} title={t("rule.many")}>
          <RulesField rules={document.rules} />
        </Part>
      </div>
    </FormScopeProvider>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Part({ title, hint, children }: PartProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {hint === undefined ? null : <p className="mt-1 text-sm text-ink-2">{hint}</p>}
      <div className="mt-3 grid gap-5">{children}</div>
    </section>
  );
}

interface DocumentProps {
  readonly document: DraftDocument;
}

function About({ document: { title, brief, locale } }: DocumentProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  return (
    <>
      <TextsField
        at="title"
        label={t("settings.name")}
        oneLine
        put={(document, to) => ({ ...document, title: to(document.title) })}
        texts={title}
      />
      <TextsField
        at="brief"
        hint={t("settings.briefHint")}
        label={t("settings.brief")}
        put={(document, to) => ({ ...document, brief: to(document.brief) })}
        texts={brief}
      />
      <OneOf
        at="locale"
        hint={t("settings.localeHint")}
        label={t("settings.locale")}
        onChoose={(own) => edit((document) => ({ ...document, locale: own }))}
        options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={locale}
      />
    </>
  );
}

const LEVELS = [1, 2, 3] as const;

function Play({ document: { level, minutes, pass, start } }: DocumentProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  return (
    <>
      <OneOf
        at="level"
        label={t("settings.level")}
        onChoose={(value) => edit((document) => ({ ...document, level: value }))}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={level}
      />
      <div className="grid grid-cols-2 gap-4">
        <NumberField
          at="minutes"
          label={t("settings.minutes")}
          onNumber={(value) => edit((document) => ({ ...document, minutes: value }), "minutes")}
          range={{ min: 1, max: 240 }}
          value={minutes}
        />
        <NumberField
          at="pass"
          label={t("settings.pass")}
          onNumber={(value) => edit((document) => ({ ...document, pass: value }), "pass")}
          range={{ min: 1, max: 100 }}
          value={pass}
        />
      </div>
      <Control at="start" label={t("settings.start")}>
        {(control) => (
          <PlaceSelect
            {...control}
            ends={false}
            onChoose={(place) => edit((document) => ({ ...document, start: place }))}
            value={start}
          />
        )}
      </Control>
    </>
  );
}
