import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type PeopleView = "people" | "cohorts" | "invitations";

/** People, cohorts and invitations, each with an address of its own, and what reps have sent. */
export function ViewLinks({ view }: { readonly view: PeopleView }) {
  const { t } = useTranslation("people");
  const views = [
    { id: "people", to: "/people" },
    { id: "cohorts", to: "/cohorts" },
    { id: "invitations", to: "/people?view=invitations" },
    { id: "received", to: "/routines/sent" },
  ] as const;
  return (
    <nav aria-label={t("views")} className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {views.map(({ id, to }) => (
        <Link aria-current={id === view ? "page" : undefined} className="row-link -mb-px" key={id} to={to}>
          {t(id)}
        </Link>
      ))}
    </nav>
  );
}
