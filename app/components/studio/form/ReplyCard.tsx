import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftChoice } from "~/domain/studio/document.ts";
import { deleteChoice, moveChoice } from "~/domain/studio/edits.ts";
import { duplicateChoice } from "./edits.ts";
import { fieldId, focusSoon, labelId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { Moving } from "./Moving.tsx";
import { Problems, useProblemsLeft } from "./Problems.tsx";
import { choicePath } from "./paths.ts";
import { ReplyFields } from "./ReplyFields.tsx";

interface ReplyCardProps {
  readonly place: Place;
  readonly choice: DraftChoice;
  readonly index: number;
  readonly count: number;
  readonly tests: readonly string[];
  readonly face: string;
  /** The path of the replies, where the focus goes when this one is deleted. */
  readonly repliesAt: string;
  readonly extra: ReactNode;
}

/** The parts of a reply that have fields, and so show their own problems. */
const PARTS = [
  "text",
  "credit",
  "why",
  "to",
  "reply",
  "mood",
  "when",
  "effects",
  "learns",
  "covers",
  "lesson",
  "ethics",
];

export function ReplyCard({ place, choice, index, count, tests, face, repliesAt, extra }: ReplyCardProps) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const at = choicePath(place, choice.id);
  const what = t("reply.name", { id: choice.id });
  const problems = useProblemsLeft(
    at,
    PARTS.map((part) => `${at}.${part}`),
  );
  return (
    <li
      aria-labelledby={labelId(at)}
      className="rounded-xl border border-line bg-surface p-3 sm:p-4"
      id={fieldId(at)}
      tabIndex={-1}
    >
      <div className="mb-2 flex flex-wrap items-center">
        <h4 className="mr-auto font-semibold" id={labelId(at)}>
          {what}
        </h4>
        <Moving
          count={count}
          id={`${at}-move`}
          index={index}
          onMove={(by) => edit((document) => moveChoice(document, place, choice.id, by))}
          what={what}
        />
        <button
          aria-disabled={count >= 4}
          aria-label={t("duplicate", { what })}
          className="btn-icon aria-disabled:opacity-40"
          onClick={() => edit((document) => duplicateChoice(document, place, choice.id))}
          title={t("duplicate", { what })}
          type="button"
        >
          <Icon name="copy" size={18} />
        </button>
        <button
          aria-label={t("remove", { what })}
          className="btn-icon"
          onClick={() => {
            edit((document) => deleteChoice(document, place, choice.id));
            focusSoon(repliesAt);
          }}
          title={t("remove", { what })}
          type="button"
        >
          <Icon name="trash-2" size={18} />
        </button>
      </div>
      <Problems at={at} problems={problems} />
      {extra}
      <ReplyFields choice={choice} face={face} place={place} tests={tests} />
    </li>
  );
}
