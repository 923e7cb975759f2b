import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import type { AttemptView } from "~/domain/scenario/attempt-view.ts";

/** The conversation is over: how it ended, and where the learning goes on. */
export function Ending({ view }: { readonly view: AttemptView }) {
  const { t } = useTranslation("roleplay");
  if (view.present.kind !== "end") return null;
  return (
    <div className="grid gap-3 py-2">
      <p className="font-semibold" role="status">
        {t("play.end")} · {t(`play.outcome.${view.present.outcome}`)}
      </p>
      <div className="flex flex-wrap gap-2.5">
        <LinkButton to={`/attempts/${view.id}/debrief`} variant="primary">
          {t("play.toDebrief")}
        </LinkButton>
        <Form action={`/role-plays/${view.scenario.id}`} method="post">
          <Button name="start" type="submit" value={view.mode}>
            {t("play.again")}
          </Button>
        </Form>
      </div>
    </div>
  );
}
