import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { type InvitationRow, InvitationTable } from "./InvitationTable.tsx";
import { InviteForm } from "./InviteForm.tsx";

interface InvitationsProps extends ComponentProps<typeof InviteForm> {
  readonly invitations: readonly InvitationRow[];
}

export function Invitations({ invitations, ...form }: InvitationsProps) {
  const { t } = useTranslation("people");
  return (
    <>
      <Section className="mt-0" hint={t("invite.hint")} title={t("invite.title")}>
        <Card>
          <InviteForm {...form} />
        </Card>
      </Section>
      <Section title={t("list.title")}>
        <InvitationTable rows={invitations} />
      </Section>
    </>
  );
}
