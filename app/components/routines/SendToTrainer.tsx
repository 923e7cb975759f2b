import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Moment } from "~/components/ui/Moment.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { SummaryView } from "~/domain/routines/views.ts";
import type { RoutineResult } from "./routine-result.ts";
import { useProblem } from "./use-fault.ts";

interface SendToTrainerProps {
  readonly summary: SummaryView;
  readonly result: RoutineResult | undefined;
}

/** Sending a summary, after saying exactly what a trainer will see; once sent, when that was. */
export function SendToTrainer({ summary: { sentAt }, result }: SendToTrainerProps) {
  const { t } = useTranslation("routines");
  const problem = useProblem()(result);
  const sending = useNavigation().formMethod === "POST";
  return (
    <Section className="print:hidden" title={t("send.title")}>
      {sentAt === null ? (
        <Form className="grid justify-items-start gap-3" method="post">
          <p>{t("send.text")}</p>
          {problem && <Notice tone="problem">{problem}</Notice>}
          <Button pending={sending && t("send.pending")} type="submit" variant="primary">
            {t("send.submit")}
          </Button>
        </Form>
      ) : (
        <Notice tone="done">
          <p role="status">
            {t("send.sent")} <Moment at={sentAt} style="dateTime" />
          </p>
        </Notice>
      )}
    </Section>
  );
}
