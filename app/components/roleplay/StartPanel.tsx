import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import type { RolePlayBrief } from "~/domain/scenario/role-play-card.ts";

interface StartPanelProps {
  readonly brief: RolePlayBrief;
  /** Assessed attempts go on a person's record. */
  readonly mayBeAssessed: boolean;
  /** An assignment asks for an assessed attempt: that is the button to press. */
  readonly asked: boolean;
}

/** Practice and assessed side by side, each with what it means before it is begun. */
export function StartPanel({ brief, mayBeAssessed, asked }: StartPanelProps) {
  const { t } = useTranslation("roleplay");
  const { pathname } = useLocation();
  const busy = useNavigation().state !== "idle";
  const { practice, assessed } = brief.unfinished;
  return (
    <Form className="mt-8 grid gap-4 md:grid-cols-2" method="post">
      <section className="flex flex-col rounded-xl border border-line border-t-4 border-t-jade bg-surface p-5">
        <h2 className="text-lg">{t("brief.practice")}</h2>
        <p className="mt-1.5 mb-4 text-ink-2">{t("brief.practiceText")}</p>
        {!mayBeAssessed && <p className="mb-4 text-sm text-ink-2">{t("brief.visitor")}</p>}
        <div className="mt-auto flex flex-wrap gap-2.5">
          {practice && (
            <LinkButton to={`/attempts/${practice.id}`} variant={asked ? "secondary" : "primary"}>
              {t("brief.resume", { turn: practice.turns + 1 })}
            </LinkButton>
          )}
          <Button
            aria-disabled={busy}
            name="start"
            type="submit"
            value="practice"
            variant={practice || asked ? "secondary" : "primary"}
          >
            {t(practice ? "brief.startOver" : "brief.start")}
          </Button>
        </div>
      </section>
      <section className="flex flex-col rounded-xl border border-line border-t-4 border-t-indigo bg-surface p-5">
        <h2 className="text-lg">{t("brief.assessed")}</h2>
        <p className="mt-1.5 mb-4 text-ink-2">{t(mayBeAssessed ? "brief.assessedText" : "brief.assessedSignIn")}</p>
        <div className="mt-auto">
          {!mayBeAssessed ? (
            <LinkButton to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t("brief.signIn")}</LinkButton>
          ) : assessed ? (
            <LinkButton to={`/attempts/${assessed.id}`} variant={asked ? "primary" : "secondary"}>
              {t("brief.resumeAssessed", { turn: assessed.turns + 1 })}
            </LinkButton>
          ) : (
            <Button
              aria-disabled={busy}
              name="start"
              type="submit"
              value="assessed"
              variant={asked ? "primary" : "secondary"}
            >
              {t("brief.startAssessed")}
            </Button>
          )}
        </div>
      </section>
    </Form>
  );
}
