import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftLine } from "~/domain/studio/document.ts";
import { ConditionField } from "./ConditionField.tsx";
import { firstCondition } from "./conditions.ts";
import { addLine, deleteLine, moveLine, updateLine } from "./edits.ts";
import { fieldId, focusSoon } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { Moving } from "./Moving.tsx";
import { Problems, useProblemsLeft } from "./Problems.tsx";
import { isPlainSaying } from "./paths.ts";
import { TextsField } from "./TextsField.tsx";

interface LinesProps {
  readonly place: Place;
  /** The path of what is said: `….says`. */
  readonly at: string;
  readonly lines: readonly DraftLine[];
}

/** What the customer says at a beat: one thing, or several of which the first whose condition holds is said. */
export function Lines({ place, at, lines }: LinesProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const plain = isPlainSaying(lines);
  return (
    <div className="grid gap-3">
      {plain ? <PlainLine at={at} lines={lines} place={place} /> : <ManyLines at={at} lines={lines} place={place} />}
      <Button
        className="justify-self-start text-sm"
        onClick={() => {
          edit((document) => addLine(document, place, firstCondition(document)));
          focusSoon(`${at}.${lines.length - 1}`);
        }}
        variant="quiet"
      >
        <Icon name="plus" size={18} />
        {t("says.add")}
      </Button>
    </div>
  );
}

function PlainLine({ place, at, lines }: LinesProps) {
  const { t } = useTranslation("draft");
  const [only] = lines;
  if (only === undefined) return null;
  return (
    <TextsField
      at={at}
      hint={t("says.hint")}
      label={t("says.label")}
      put={(document, to) => updateLine(document, place, 0, (line) => ({ ...line, text: to(line.text) }))}
      texts={only.text}
    />
  );
}

function ManyLines({ place, at, lines }: LinesProps) {
  const { t } = useTranslation("draft");
  const problems = useProblemsLeft(
    at,
    lines.map((_, index) => `${at}.${index}`),
  );
  return (
    <fieldset className="grid min-w-0 gap-2" id={fieldId(at)}>
      <legend className="mb-1.5 font-medium">{t("says.label")}</legend>
      <p className="text-sm text-ink-2">{t("says.several")}</p>
      <ol className="grid gap-3">
        {lines.map((line, index) => {
          const lineAt = `${at}.${index}`;
          return <Line at={lineAt} index={index} key={lineAt} line={line} lines={lines} place={place} saysAt={at} />;
        })}
      </ol>
      <Problems at={at} problems={problems} />
    </fieldset>
  );
}

interface LineProps extends LinesProps {
  readonly line: DraftLine;
  readonly index: number;
  readonly saysAt: string;
}

function Line({ place, at, saysAt, lines, line, index }: LineProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const last = index === lines.length - 1;
  const what = t("says.line", { n: index + 1 });
  const problems = useProblemsLeft(at, [`${at}.text`, `${at}.when`]);
  return (
    <li
      className="grid gap-3 rounded-lg border border-line p-3"
      id={fieldId(at)}
      // Where the focus goes when a line was added, or when the one before it is gone.
      tabIndex={-1}
    >
      <div className="flex flex-wrap items-center gap-x-1">
        <p className="mr-auto text-sm text-ink-2">{last ? t("says.otherwise") : what}</p>
        {last ? null : (
          <Moving
            count={lines.length - 1}
            id={`${at}-move`}
            idAt={(to) => `${saysAt}.${to}-move`}
            index={index}
            onMove={(by) => edit((document) => moveLine(document, place, index, by))}
            what={what}
          />
        )}
        <button
          aria-label={t("remove", { what: last ? t("says.otherwise") : what })}
          className="btn-icon"
          onClick={() => {
            edit((document) => deleteLine(document, place, index));
            focusSoon(lines.length > 2 ? `${saysAt}.${Math.min(index, lines.length - 2)}` : saysAt);
          }}
          type="button"
        >
          <Icon name="trash-2" size={18} />
        </button>
      </div>
      {last ? null : (
        <ConditionField
          at={`${at}.when`}
          label={t("says.when")}
          noneLabel=""
          onChange={(when, upon) =>
            edit((document) => updateLine(document, place, index, (old) => ({ ...old, when: when ?? old.when })), upon)
          }
          required
          when={line.when}
        />
      )}
      <TextsField
        at={`${at}.text`}
        label={t("says.text")}
        put={(document, to) => updateLine(document, place, index, (old) => ({ ...old, text: to(old.text) }))}
        texts={line.text}
      />
      <Problems at={at} problems={problems} />
    </li>
  );
}
