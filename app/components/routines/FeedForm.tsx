import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { CopyField } from "~/components/ui/CopyField.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Instant } from "~/domain/ids.ts";

/** What came of making or revoking the address. */
export interface FeedResult {
  /** The address just made: it can't be shown again. */
  readonly link: string | null;
  readonly revoked: boolean;
  readonly problem: "offline" | "server" | null;
}

interface FeedFormProps {
  /** When the present address was made; null where there is none. */
  readonly since: Instant | null;
  readonly result: FeedResult | undefined;
}

/** Making, replacing and revoking the secret address of one's calendar. */
export function FeedForm({ since, result }: FeedFormProps) {
  const { t } = useTranslation("routines");
  const { formData } = useNavigation();
  const sending = formData?.get("intent");
  return (
    <div className="grid gap-5">
      {result?.problem && <Notice tone="problem">{t(`problem.${result.problem}`)}</Notice>}
      {result?.revoked && since === null && (
        <Notice tone="done">
          <p role="status">{t("feed.revoked")}</p>
        </Notice>
      )}
      {result?.link && since !== null && (
        <Notice tone="done">
          <p className="mb-2" role="status">
            {t("feed.made")}
          </p>
          <CopyField label={t("feed.address")} text={result.link} />
        </Notice>
      )}
      <p>{t("feed.secret")}</p>
      {since !== null && (
        <p className="text-ink-2">
          {t("feed.since")} <Moment at={since} style="dateTime" />
        </p>
      )}
      <Form className="grid justify-items-start gap-2" method="post">
        {since !== null && <p className="text-sm text-ink-2">{t("feed.againHint")}</p>}
        <Button
          name="intent"
          pending={sending === "make" && t("feed.making")}
          type="submit"
          value="make"
          variant={since === null ? "primary" : "secondary"}
        >
          {t(since === null ? "feed.make" : "feed.again")}
        </Button>
      </Form>
      {since !== null && (
        <Form className="grid justify-items-start gap-2" method="post">
          <p className="text-sm text-ink-2">{t("feed.revokeHint")}</p>
          <Button
            name="intent"
            pending={sending === "revoke" && t("feed.revoking")}
            type="submit"
            value="revoke"
            variant="danger"
          >
            {t("feed.revoke")}
          </Button>
        </Form>
      )}
    </div>
  );
}
