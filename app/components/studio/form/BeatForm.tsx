import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Select } from "~/components/ui/Select.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import { beatAt, type DraftBeat, placeOfBeat } from "~/domain/studio/document.ts";
import {
  addChoice,
  deleteBeat,
  duplicateBeat,
  moveBeat,
  renameBeat,
  setTests,
  updateBeat,
} from "~/domain/studio/edits.ts";
import { Control } from "./Control.tsx";
import { OneOf, SomeOf } from "./choosing.tsx";
import { beatsIn, namesBeside, toggled } from "./edits.ts";
import { FormHead } from "./FormHead.tsx";
import { fieldId, focusSoon } from "./field-id.ts";
import { FormScopeProvider, useFormScope } from "./form-scope.tsx";
import { Lines } from "./Lines.tsx";
import { NameField } from "./NameField.tsx";
import { Problems, useProblemsAt } from "./Problems.tsx";
import { beatPath, choicePath } from "./paths.ts";
import { ReplyCard } from "./ReplyCard.tsx";
import { TextsField } from "./TextsField.tsx";
import type { FormProps } from "./types.ts";

interface BeatFormProps extends FormProps {
  readonly place: Place;
  /** What else is to be shown of a reply, such as how often it was chosen. */
  readonly renderReplyExtra?: (choice: string) => ReactNode;
}

/** The form of one beat. Nothing where the draft has no such beat (any more). */
export function BeatForm({ place, renderReplyExtra, ...form }: BeatFormProps) {
  const beat = beatAt(form.document, place);
  if (beat === null) return null;
  const at = beatPath(place);
  return (
    <FormScopeProvider form={form} within={at}>
      <div className="grid gap-6">
        <BeatHead at={at} beat={beat} taken={namesBeside(form.document, place)} />
        <Lines at={`${at}.says`} lines={beat.says} place={place} />
        <BeatBasics at={at} beat={beat} />
        <Replies at={`${at}.choices`} beat={beat} extra={renderReplyExtra} face={form.document.customer.face} />
      </div>
    </FormScopeProvider>
  );
}

interface PartProps {
  /** The path of the beat. */
  readonly at: string;
  readonly beat: DraftBeat;
}

function BeatHead({ at, beat, taken }: PartProps & { readonly taken: readonly string[] }) {
  const { t } = useTranslation("draft");
  const { editAndShow, vocabulary } = useFormScope();
  const place = placeOfBeat(beat);
  const stages = vocabulary.stages.map(({ id, name }) => ({ value: id, label: name }));
  const known = vocabulary.stages.some(({ id }) => id === beat.stage);
  return (
    <>
      <FormHead
        at={at}
        onDelete={() => editAndShow((document) => ({ document: deleteBeat(document, place), place: null }))}
        onDuplicate={() => editAndShow((document) => duplicateBeat(document, place))}
        parts={["stage", "id", "says", "sees", "tests", "weight", "choices"]}
        title={t("beat.title", { name: beat.id })}
        what={t("beat.one")}
      />
      <div className="grid grid-cols-2 gap-4">
        <Control at={`${at}.stage`} label={t("beat.stage")}>
          {(control) => (
            <Select
              {...control}
              onChange={(event) => {
                const stage = event.target.value;
                editAndShow((document) => moveBeat(document, place, stage, beatsIn(document, stage)));
              }}
              options={known ? stages : [{ value: beat.stage, label: t("gone", { name: beat.stage }) }, ...stages]}
              value={beat.stage}
            />
          )}
        </Control>
        <NameField
          at={`${at}.id`}
          label={t("beat.name")}
          name={beat.id}
          onName={(name) =>
            editAndShow((document) => ({
              document: renameBeat(document, place, name),
              place: placeOfBeat({ ...beat, id: name }),
            }))
          }
          taken={taken}
        />
      </div>
    </>
  );
}

function BeatBasics({ at, beat }: PartProps) {
  const { t } = useTranslation("draft");
  const { edit, vocabulary } = useFormScope();
  const place = placeOfBeat(beat);
  return (
    <>
      <TextsField
        at={`${at}.sees`}
        hint={t("beat.seesHint")}
        label={t("beat.sees")}
        put={(document, to) => updateBeat(document, place, (old) => ({ ...old, sees: to(old.sees) }))}
        texts={beat.sees}
      />
      <SomeOf
        at={`${at}.tests`}
        chosen={beat.tests}
        hint={t("beat.testsHint")}
        label={t("beat.tests")}
        onToggle={(skill) =>
          edit((document) => setTests(document, place, toggled(beatAt(document, place)?.tests ?? [], skill)))
        }
        options={vocabulary.skills.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <OneOf
        at={`${at}.weight`}
        hint={t("beat.weightHint")}
        label={t("beat.weight")}
        onChoose={(weight) => edit((document) => updateBeat(document, place, (old) => ({ ...old, weight })))}
        options={[1, 2, 3].map((value) => ({ value, label: `×${value}` }))}
        value={beat.weight}
      />
    </>
  );
}

interface RepliesProps extends PartProps {
  readonly face: string;
  readonly extra: ((choice: string) => ReactNode) | undefined;
}

function Replies({ at, beat, face, extra }: RepliesProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const place = placeOfBeat(beat);
  const problems = useProblemsAt(at);
  const { choices } = beat;
  return (
    <section aria-label={t("reply.many")} className="grid gap-3" id={fieldId(at)} tabIndex={-1}>
      <h3 className="mt-2">{t("reply.many")}</h3>
      <Problems at={at} problems={problems} />
      <ol className="grid gap-4">
        {choices.map((choice, index) => (
          <ReplyCard
            choice={choice}
            count={choices.length}
            extra={extra?.(choice.id)}
            face={face}
            index={index}
            key={choice.id}
            place={place}
            repliesAt={at}
            tests={beat.tests}
          />
        ))}
      </ol>
      {choices.length < 4 ? (
        <Button
          className="justify-self-start"
          onClick={() => {
            edit((document) => {
              const next = addChoice(document, place);
              const added = beatAt(next, place)?.choices.at(-1);
              if (added !== undefined) focusSoon(`${choicePath(place, added.id)}.text`);
              return next;
            });
          }}
        >
          <Icon name="plus" size={18} />
          {t("reply.add")}
        </Button>
      ) : (
        <p className="text-sm text-ink-2">{t("reply.most")}</p>
      )}
    </section>
  );
}
