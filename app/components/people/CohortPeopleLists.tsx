import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { CohortId, PersonId } from "~/domain/ids.ts";

interface BriefPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

interface CohortPeopleListsProps {
  readonly cohort: CohortId;
  /** How many are in it; `members` are the first of them. */
  readonly count: number;
  readonly members: readonly BriefPerson[];
  readonly trainers: readonly BriefPerson[];
  /** Null where they are too many to choose from: then an address is typed. */
  readonly addable: readonly BriefPerson[] | null;
  readonly couldLead: readonly BriefPerson[];
  readonly mayRemoveTrainers: boolean;
  /** Whom nobody was chosen for, where a form was sent so. */
  readonly unchosen: string | null;
  /** The address of nobody that was sent. */
  readonly typed: string;
}

/** Who is in a cohort and who leads it, with what adds and takes away. */
export function CohortPeopleLists(props: CohortPeopleListsProps) {
  const { cohort, count, members, trainers, addable, couldLead, mayRemoveTrainers, unchosen, typed } = props;
  const { t } = useTranslation("people");
  return (
    <>
      <Section
        actions={<LinkButton to={`/people?cohort=${cohort}`}>{t("cohort.list")}</LinkButton>}
        className="mt-0"
        hint={t("cohort.removeHint")}
        title={t("cohort.membersTitle", { count })}
      >
        {members.length === 0 ? (
          <EmptyState
            action={<LinkButton to="/people?view=invitations">{t("none.invite")}</LinkButton>}
            icon="users"
            title={t("cohort.empty")}
          >
            {t("cohort.emptyHint")}
          </EmptyState>
        ) : (
          <PeopleRows act="removeMember" people={members} />
        )}
        {count > members.length && (
          <p className="mt-2 text-sm text-ink-2">{t("cohort.first", { count: members.length })}</p>
        )}
        {addable === null ? (
          <AddByEmail typed={typed} unchosen={unchosen} />
        ) : (
          <AddForm act="addMember" label={t("cohort.add")} people={addable} unchosen={unchosen} />
        )}
      </Section>
      <Section hint={t("cohort.trainersHint")} title={t("cohort.trainers")}>
        {trainers.length === 0 ? (
          <p className="text-ink-2">{t("cohort.noTrainers")}</p>
        ) : (
          <PeopleRows act={mayRemoveTrainers ? "removeTrainer" : null} people={trainers} />
        )}
        <AddForm act="addTrainer" label={t("cohort.addTrainer")} people={couldLead} unchosen={unchosen} />
      </Section>
    </>
  );
}

function PeopleRows({
  people,
  act,
}: {
  readonly people: readonly BriefPerson[];
  readonly act: "removeMember" | "removeTrainer" | null;
}) {
  const { t } = useTranslation("people");
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
      {people.map(({ id, name, email, active }) => (
        <li className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2" key={id}>
          <span className="min-w-0">
            <Link
              className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11"
              to={`/people/${id}`}
            >
              {name}
            </Link>
            {!active && (
              <Badge className="ml-2" tone="amber">
                {t("person.deactivated")}
              </Badge>
            )}
            <span className="block text-sm break-all text-ink-2">{email}</span>
          </span>
          {act && (
            <Form method="post" preventScrollReset>
              <input name="person" type="hidden" value={id} />
              <Button
                aria-label={t("cohort.removeName", { name })}
                name="intent"
                type="submit"
                value={act}
                variant="quiet"
              >
                {t("cohort.remove")}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

interface AddFormProps {
  readonly act: "addMember" | "addTrainer";
  readonly label: string;
  readonly people: readonly BriefPerson[];
  readonly unchosen: string | null;
}

function AddForm({ act, label, people, unchosen }: AddFormProps) {
  const { t } = useTranslation(["people", "errors"]);
  if (people.length === 0) return null;
  return (
    <Form className="mt-4 flex flex-wrap items-end gap-3" method="post" preventScrollReset>
      <Field
        className="min-w-0 flex-1 basis-64"
        error={unchosen === act ? t("errors:field.choice") : null}
        label={label}
      >
        {(control) => (
          <Select
            {...control}
            defaultValue=""
            // Once somebody is added the list is another one, and begins anew.
            key={people.length}
            name="person"
            options={[
              { value: "", label: t("cohort.choose") },
              ...people.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` })),
            ]}
          />
        )}
      </Field>
      <Button name="intent" type="submit" value={act}>
        {t("cohort.addButton")}
      </Button>
    </Form>
  );
}

function AddByEmail({ typed, unchosen }: { readonly typed: string; readonly unchosen: string | null }) {
  const { t } = useTranslation("people");
  return (
    <Form className="mt-4 flex flex-wrap items-end gap-3" method="post" preventScrollReset>
      <Field
        className="min-w-0 flex-1 basis-64"
        error={unchosen === "addMember" ? t("cohort.nobody") : null}
        hint={t("cohort.byEmailHint")}
        label={t("cohort.add")}
      >
        {(control) => <TextInput {...control} autoComplete="off" defaultValue={typed} name="email" type="email" />}
      </Field>
      <Button name="intent" type="submit" value="addMember">
        {t("cohort.addButton")}
      </Button>
    </Form>
  );
}
