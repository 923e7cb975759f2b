import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { isOpen } from "~/domain/assignments/standing.ts";
import type { OwnAssignment } from "~/domain/assignments/views.ts";
import { OwnCard } from "./OwnCard.tsx";

/** What a rep has been given: to do, done, and what needs nothing more. */
export function OwnList({ assignments }: { readonly assignments: readonly OwnAssignment[] }) {
  const { t } = useTranslation("assignments");
  const open = assignments.filter(({ status, withdrawnAt }) => isOpen(status) && withdrawnAt === null);
  const done = assignments.filter(({ status }) => status === "done" || status === "done-late");
  const closed = assignments.filter((one) => !open.includes(one) && !done.includes(one));
  const groups = [
    ["open", open],
    ["done", done],
    ["closed", closed],
  ] as const;
  return (
    <>
      {open.length === 0 ? <Card>{t("own.allDone")}</Card> : null}
      {groups.map(([name, group]) =>
        group.length === 0 ? null : (
          <Section className="first:mt-0" key={name} title={t(`own.${name}`)}>
            <ul className="grid gap-3">
              {group.map((one) => (
                <OwnCard key={one.id} of={one} />
              ))}
            </ul>
          </Section>
        ),
      )}
    </>
  );
}
