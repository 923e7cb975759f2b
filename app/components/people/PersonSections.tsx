import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { Person } from "~/domain/people.ts";

/** What a trainer may open of a rep's work; further parts of the page stand below as children. */
export function PersonSections({
  person,
  children,
}: {
  readonly person: Pick<Person, "id">;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("people");
  const links = [
    { id: "report", to: `/reports/people/${person.id}` },
    { id: "coaching", to: `/coaching?person=${person.id}` },
  ] as const;
  return (
    <Section title={t("person.work")}>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {links.map(({ id, to }) => (
          <li key={id}>
            <Link className="flex min-h-12 items-center justify-between gap-3 px-4 py-2 no-underline" to={to}>
              {t(`person.links.${id}`)}
              <Icon className="text-ink-3" name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
