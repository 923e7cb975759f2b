import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { AskedOf } from "~/domain/assignments/views.ts";
import { useDue } from "./use-due.ts";

/** On a role-play's brief card: the assignments that ask for it, and what a conversation begun now counts as. */
export function AskedNotice({ asked }: { readonly asked: readonly AskedOf[] }) {
  const { t } = useTranslation("roleplay");
  const due = useDue();
  if (asked.length === 0) return null;
  return (
    <section aria-label={t("asked.label")} className="mt-6 grid gap-3">
      {asked.map((one) => {
        const { attemptsAllowed: allowed, used, passMark } = one;
        const mode = t(`mode.${one.mode}`);
        const counts =
          allowed === null
            ? t("asked.countsPlain", { mode })
            : used >= allowed
              ? t("asked.usedUp", { count: allowed })
              : t("asked.counts", { mode, n: used + 1, allowed });
        return (
          <div className="flex items-start gap-3 rounded-lg bg-amber-soft px-4 py-3" key={one.id}>
            <Icon className="mt-[0.3em] text-amber" name="flag" size={18} />
            <div className="min-w-0 flex-1">
              <Link
                className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
                to={`/assignments/${one.id}`}
              >
                {one.title}
              </Link>
              <p>{due(one.due)}</p>
              <p>{counts}</p>
              {passMark === null ? null : <p>{t("asked.pass", { pass: passMark })}</p>}
            </div>
          </div>
        );
      })}
    </section>
  );
}
