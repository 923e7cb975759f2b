import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { fieldId, focusSoon } from "./field-id.ts";
import { Problems, useProblemsLeft } from "./Problems.tsx";

interface ListItemProps {
  readonly at: string;
  /** Keys under the path that have fields of their own. */
  readonly parts: readonly string[];
  readonly what: string;
  /** What stands at the left of the buttons. */
  readonly aside: ReactNode;
  readonly moving?: ReactNode;
  readonly onDelete: () => void;
  /** Where the focus goes when this is gone: the list. */
  readonly listAt: string;
  readonly children: ReactNode;
}

/** One gauge, fact or rule among others, with what can be done to it as a whole. */
export function ListItem({ at, parts, what, aside, moving, onDelete, listAt, children }: ListItemProps) {
  const { t } = useTranslation("draft");
  const problems = useProblemsLeft(
    at,
    parts.map((part) => `${at}.${part}`),
  );
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-3 sm:p-4" id={fieldId(at)}>
      {children}
      <Problems at={at} problems={problems} />
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">{aside}</div>
        {moving}
        <button
          aria-label={t("remove", { what })}
          className="btn-icon"
          onClick={() => {
            onDelete();
            focusSoon(listAt);
          }}
          title={t("remove", { what })}
          type="button"
        >
          <Icon name="trash-2" size={18} />
        </button>
      </div>
    </li>
  );
}
