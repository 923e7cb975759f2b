import { useTranslation } from "react-i18next";
import { useFormScope } from "./form-scope.tsx";
import { nameOf } from "./outline.ts";
import type { Use } from "./uses.ts";

/** Where something is used: told before it is deleted, since what refers to it then refers to nothing. */
export function Uses({ uses }: { readonly uses: readonly Use[] }) {
  const { t } = useTranslation("draft");
  const { editAndShow, outline } = useFormScope();
  if (uses.length === 0) return <p className="py-2.5 text-sm text-ink-2">{t("uses.none")}</p>;
  return (
    <details className="min-w-0 text-sm">
      <summary className="min-h-11 rounded-lg py-2.5 text-ink-2">{t("uses.count", { count: uses.length })}</summary>
      <ul className="grid justify-items-start">
        {uses.map((use) => {
          if (use.kind === "rule") return <li key={`rule ${use.index}`}>{t("rule.name", { n: use.index + 1 })}</li>;
          const where = nameOf(outline, use.place);
          const key = use.kind === "reply" ? `${use.place} ${use.choice}` : use.place;
          return (
            <li className="min-w-0" key={key}>
              <button
                className="min-h-9 rounded-sm text-left wrap-anywhere underline hover:text-jade-ink touch:min-h-11"
                onClick={() => editAndShow((document) => ({ document, place: use.place }))}
                type="button"
              >
                {use.kind === "reply" ? t("uses.reply", { where, id: use.choice }) : t("uses.line", { where })}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
