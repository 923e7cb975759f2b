import { memo, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { MOODS } from "~/domain/scenario/format.ts";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftChoice } from "~/domain/studio/document.ts";
import { link, updateChoice } from "~/domain/studio/edits.ts";
import { Control } from "./Control.tsx";
import { CreditField } from "./CreditField.tsx";
import { useFormScope } from "./form-scope.tsx";
import { choicePath } from "./paths.ts";
import { TargetField } from "./places.tsx";
import { ReplyMore } from "./ReplyMore.tsx";
import { TextsField } from "./TextsField.tsx";

interface ReplyFieldsProps {
  readonly place: Place;
  readonly choice: DraftChoice;
  /** Skills that the beat tests. */
  readonly tests: readonly string[];
  /** The customer's face, beside the mood. */
  readonly face: string;
}

/** Everything about one reply. Drawn again only when the reply itself changes, or what it may refer to. */
export const ReplyFields = memo(function ReplyFields({ place, choice, tests, face }: ReplyFieldsProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const { id } = choice;
  const at = choicePath(place, id);
  const change = useCallback(
    (to: (choice: DraftChoice) => DraftChoice, upon?: string) =>
      edit((document) => updateChoice(document, place, id, to), upon),
    [edit, place, id],
  );
  return (
    <div className="grid gap-5">
      <TextsField
        at={`${at}.text`}
        label={t("reply.text")}
        put={(document, to) => updateChoice(document, place, id, (old) => ({ ...old, text: to(old.text) }))}
        texts={choice.text}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-5 *:min-w-0 *:grow *:basis-64">
        <CreditField at={`${at}.credit`} choice={choice} onChange={change} tests={tests} />
        <TargetField
          at={`${at}.to`}
          label={t("reply.to")}
          lead={(document, to) => link(document, place, id, to)}
          value={choice.to}
        />
      </div>
      <TextsField
        at={`${at}.why`}
        hint={t("reply.whyHint")}
        label={t("reply.why")}
        put={(document, to) => updateChoice(document, place, id, (old) => ({ ...old, why: to(old.why) }))}
        texts={choice.why}
      />
      <TextsField
        at={`${at}.reply`}
        hint={t("reply.reactionHint")}
        label={t("reply.reaction")}
        put={(document, to) => updateChoice(document, place, id, (old) => ({ ...old, reply: to(old.reply) }))}
        texts={choice.reply}
      />
      <Control at={`${at}.mood`} label={t("reply.mood")}>
        {(control) => (
          <span className="flex items-center gap-3">
            <Face face={face} label="" mood={choice.mood ?? "neutral"} size={44} />
            <Select
              {...control}
              className="max-w-60 flex-1"
              onChange={(event) => {
                const mood = MOODS.find((known) => known === event.target.value) ?? "neutral";
                change((old) => ({ ...old, mood: mood === "neutral" ? null : mood }));
              }}
              options={MOODS.map((mood) => ({ value: mood, label: t(`mood.${mood}`) }))}
              value={choice.mood ?? "neutral"}
            />
          </span>
        )}
      </Control>
      <ReplyMore at={at} choice={choice} onChange={change} />
    </div>
  );
});
