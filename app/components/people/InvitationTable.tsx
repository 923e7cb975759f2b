import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge, type BadgeTone } from "~/components/ui/Badge.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { EmptyState } from "~/components/ui/EmptyState.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Table } from "~/components/ui/Table.tsx";
import { VisuallyHidden } from "~/components/ui/VisuallyHidden.tsx";
import type { Instant, InvitationId } from "~/domain/ids.ts";
import type { InvitationState, Role } from "~/domain/people.ts";
import { RenewDialog } from "./RenewDialog.tsx";
import { RevokeDialog } from "./RevokeDialog.tsx";

export interface InvitationRow {
  readonly id: InvitationId;
  readonly role: Role;
  readonly cohort: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly state: InvitationState;
}

const TONES: Readonly<Record<InvitationState, BadgeTone>> = {
  open: "jade",
  accepted: "neutral",
  revoked: "brick",
  expired: "amber",
};

export function InvitationTable({ rows }: { readonly rows: readonly InvitationRow[] }) {
  const { t } = useTranslation(["people", "common"]);
  const [revoking, setRevoking] = useState<InvitationId | null>(null);
  const [renewing, setRenewing] = useState<InvitationId | null>(null);
  if (rows.length === 0) {
    return (
      <EmptyState icon="mail" title={t("list.empty")}>
        {t("list.emptyHint")}
      </EmptyState>
    );
  }
  const addressee = ({ email, name }: InvitationRow) =>
    email === null ? t("list.anyone") : name === null ? email : `${name} <${email}>`;
  return (
    <>
      <Table<InvitationRow>
        caption={t("list.caption")}
        columns={[
          {
            key: "for",
            names: true,
            header: t("list.for"),
            cell: (row) => (
              <>
                <span className="break-all">{addressee(row)}</span>
                <span className="block text-sm font-normal text-ink-2">
                  {t(`common:role.${row.role}`)}
                  {row.cohort === null ? "" : ` · ${row.cohort}`}
                </span>
              </>
            ),
          },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ state }) => <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>,
          },
          { key: "created", header: t("list.created"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { key: "expires", header: t("list.expires"), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
          {
            key: "acts",
            header: <VisuallyHidden>{t("list.acts")}</VisuallyHidden>,
            cell: (row) => (
              <span className="flex flex-wrap justify-end gap-1">
                {(row.state === "open" || row.state === "expired") && (
                  <Button
                    aria-label={t("list.renewFor", { for: addressee(row) })}
                    onClick={() => setRenewing(row.id)}
                    variant="quiet"
                  >
                    {t("list.renew")}
                  </Button>
                )}
                {row.state === "open" && (
                  <Button
                    aria-label={t("list.revokeFor", { for: addressee(row) })}
                    onClick={() => setRevoking(row.id)}
                    variant="quiet"
                  >
                    {t("list.revoke")}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
        rowKey={({ id }) => id}
        rows={rows}
      />
      <RenewDialog invitation={renewing} onClose={() => setRenewing(null)} />
      <RevokeDialog invitation={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}
