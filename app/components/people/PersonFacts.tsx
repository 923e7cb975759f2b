import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import type { Cohort } from "~/domain/people.ts";
import type { ShownPerson } from "~/domain/ports.ts";

/** Who somebody is: role, external id, cohorts, and whether the account can be used. */
export function PersonFacts({ shown: { person, cohorts, leads } }: { readonly shown: ShownPerson }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Card>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3">
        <Fact name={t("table.role")}>{t(`common:role.${person.role}`)}</Fact>
        <Fact name={t("person.state")}>
          {person.deactivatedAt === null ? (
            <Badge tone="jade">{t("person.active")}</Badge>
          ) : (
            <>
              <Badge tone="amber">{t("person.deactivated")}</Badge>{" "}
              <Moment at={person.deactivatedAt} style="dateTime" />
            </>
          )}
        </Fact>
        <Fact name={t("person.externalId")}>{person.externalId ?? t("person.none")}</Fact>
        {person.role === "rep" ? (
          <Fact name={t("table.cohorts")}>
            <CohortLinks cohorts={cohorts} none={t("table.noCohort")} />
          </Fact>
        ) : (
          <Fact name={t("person.leads")}>
            <CohortLinks cohorts={leads} none={t("person.none")} />
          </Fact>
        )}
        <Fact name={t("person.since")}>
          <Moment at={person.createdAt} />
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CohortLinks({ cohorts, none }: { readonly cohorts: readonly Cohort[]; readonly none: string }) {
  if (cohorts.length === 0) return none;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {cohorts.map(({ id, name }) => (
        <li key={id}>
          <Link
            className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11"
            to={`/cohorts/${id}`}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
