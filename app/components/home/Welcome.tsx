import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import type { RolePlayCard } from "~/domain/scenario/role-play-card.ts";

/** For whoever comes without an account: one press from a conversation. */
export function Welcome({ rolePlay }: { readonly rolePlay: RolePlayCard | null }) {
  const { t } = useTranslation("home");
  const points = [
    { icon: "list", text: t("welcome.points.losses") },
    { icon: "flag", text: t("welcome.points.turning") },
    { icon: "rotate-ccw", text: t("welcome.points.whatIf") },
  ] as const;
  return (
    <div className="mx-auto grid w-full max-w-[60rem] gap-10 px-4 py-10 sm:px-5 md:grid-cols-[minmax(0,1fr)_20rem] md:py-16">
      <div>
        <h1 className="text-2xl sm:text-3xl">{t("welcome.title")}</h1>
        <p className="mt-4 max-w-xl text-lg text-ink-2">{t("welcome.lead")}</p>
        {rolePlay && (
          <Form action={`/role-plays/${rolePlay.id}`} className="mt-7 flex flex-wrap items-center gap-3" method="post">
            {rolePlay.open ? (
              <LinkButton to={`/attempts/${rolePlay.open}`} variant="primary">
                {t("rolePlay.resume")}
              </LinkButton>
            ) : (
              <Button name="start" type="submit" value="practice" variant="primary">
                {t("welcome.start")}
              </Button>
            )}
            <LinkButton to="/sign-in" variant="quiet">
              {t("welcome.signIn")}
            </LinkButton>
            <p className="w-full text-sm text-ink-2">{t("welcome.free", { minutes: rolePlay.minutes })}</p>
          </Form>
        )}
        <h2 className="mt-10 text-base text-ink-2">{t("welcome.how")}</h2>
        <ul className="mt-3 grid gap-3">
          {points.map(({ icon, text }) => (
            <li className="flex gap-3" key={icon}>
              <Icon className="mt-1 text-jade" name={icon} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
      {rolePlay && (
        <aside className="grid h-fit justify-items-center rounded-xl border border-line bg-surface p-6 text-center shadow-card">
          <Face face={rolePlay.customer.face} label={rolePlay.customer.name} mood="doubtful" size={148} />
          <p className="mt-3 text-xl font-semibold">{rolePlay.customer.name}</p>
          <p className="text-ink-2">{rolePlay.customer.role}</p>
        </aside>
      )}
    </div>
  );
}
