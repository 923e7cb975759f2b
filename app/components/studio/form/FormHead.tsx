import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { fieldId } from "./field-id.ts";
import { Problems, useProblemsLeft } from "./Problems.tsx";

interface FormHeadProps {
  /** The path of what the form is of. */
  readonly at: string;
  readonly title: string;
  /** The kind of thing, for the names of its buttons. */
  readonly what: string;
  /** Keys under the path that have fields of their own. */
  readonly parts: readonly string[];
  readonly onDuplicate?: () => void;
  readonly onDelete: () => void;
}

/** What the form is of, what can be done to it as a whole, and what is wrong with it as a whole. */
export function FormHead({ at, title, what, parts, onDuplicate, onDelete }: FormHeadProps) {
  const { t } = useTranslation("draft");
  const problems = useProblemsLeft(
    at,
    parts.map((part) => `${at}.${part}`),
  );
  return (
    <div className="grid gap-2" id={fieldId(at)} tabIndex={-1}>
      <div className="flex flex-wrap items-center">
        <h2 className="mr-auto min-w-0 wrap-anywhere">{title}</h2>
        {onDuplicate === undefined ? null : (
          <button
            aria-label={t("duplicate", { what })}
            className="btn-icon"
            onClick={onDuplicate}
            title={t("duplicate", { what })}
            type="button"
          >
            <Icon name="copy" />
          </button>
        )}
        <button
          aria-label={t("remove", { what })}
          className="btn-icon"
          onClick={onDelete}
          title={t("remove", { what })}
          type="button"
        >
          <Icon name="trash-2" />
        </button>
      </div>
      <Problems at={at} problems={problems} />
    </div>
  );
}
