import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { FieldError } from "~/components/ui/Field.tsx";
import type { CasePage } from "~/domain/cases/page.ts";

/** What somebody could be recognised by, what to write instead at a press, and the author's word that nobody can. */
export function Masking({ page }: { readonly page: CasePage }) {
  const { t } = useTranslation("cases");
  const { proposals, undo, fields, masked } = page;
  return (
    <div className="grid gap-4">
      {proposals.length > 0 ? (
        <div>
          <p className="font-medium">{t("mask.found", { count: proposals.length })}</p>
          <ul className="mt-2 grid gap-2">
            {proposals.map(({ kind, original, replacement }) => (
              <li
                className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-amber-soft px-3.5 py-1"
                key={original}
              >
                <span className="min-w-0 flex-1 break-words">
                  <span className="text-sm text-ink-2">{t(`mask.kind.${kind}`)}</span> {original} → {replacement}
                </span>
                <Button
                  aria-label={t("mask.applyOf", { original, replacement })}
                  name="intent"
                  type="submit"
                  value={`mask:${original}`}
                >
                  {t("mask.apply")}
                </Button>
              </li>
            ))}
          </ul>
          {proposals.length > 1 && (
            <Button className="mt-2" name="intent" type="submit" value="mask-all">
              {t("mask.all")}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-ink-2">{t("mask.none")}</p>
      )}
      {undo.length > 0 && (
        <ul className="grid gap-2">
          {undo.map(([replacement, original]) => (
            <li
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-jade-soft px-3.5 py-1"
              key={replacement}
            >
              <input name="undo" type="hidden" value={JSON.stringify([replacement, original])} />
              <span className="min-w-0 flex-1 break-words">{t("mask.done", { replacement, original })}</span>
              <Button
                aria-label={t("mask.undoOf", { original })}
                name="intent"
                type="submit"
                value={`unmask:${replacement}`}
                variant="quiet"
              >
                {t("mask.undo")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button name="intent" type="submit" value="check" variant="quiet">
          {t("mask.check")}
        </Button>
      </div>
      <div>
        <Checkbox defaultChecked={masked} hint={t("mask.confirmHint")} label={t("mask.confirm")} name="masked" />
        {fields.masked && <FieldError>{t("mask.mustConfirm")}</FieldError>}
      </div>
      {fields.identifying && (
        <div className="rounded-lg border-2 border-amber p-3">
          <FieldError>{t("mask.still", { count: proposals.length })}</FieldError>
          <Checkbox label={t("mask.certain")} name="certain" />
        </div>
      )}
    </div>
  );
}
