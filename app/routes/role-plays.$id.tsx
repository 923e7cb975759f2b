import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AskedNotice } from "~/components/assignments/AskedNotice.tsx";
import { Face } from "~/components/faces/Face.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { BriefFacts } from "~/components/roleplay/BriefFacts.tsx";
import { PastAttempts } from "~/components/roleplay/PastAttempts.tsx";
import { StartPanel } from "~/components/roleplay/StartPanel.tsx";
import { Section } from "~/components/ui/Section.tsx";
import { AppError } from "~/domain/errors.ts";
import type { Learner } from "~/domain/people.ts";
import { ATTEMPT_MODES } from "~/domain/scenario/attempt-record.ts";
import { learnerOf } from "~/http/context.ts";
import { toResponse } from "~/http/errors.ts";
import { readForm } from "~/http/forms.ts";

export const handle = { i18n: "roleplay" } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.brief.title} · Rapport` : "Rapport" },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const learner = learnerOf(context.viewer);
  const brief = await context.services.rolePlays.brief(learner, params.id ?? "", context.locale).catch(toResponse);
  const asked =
    learner?.kind === "person"
      ? await context.services.assignments.mine.asking(
          learner.id,
          { kind: "role-play", ref: brief.id },
          context.timeZone,
        )
      : [];
  return { brief, asked, mayBeAssessed: learner?.kind === "person" };
}

/** Begins an attempt; a visitor's first one begins their session too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { rolePlays, accounts } = context.services;
  try {
    const asked = (await readForm(request)).get("start");
    const mode = ATTEMPT_MODES.find((known) => known === asked);
    if (!mode) throw new AppError("bad-input");
    const known = learnerOf(context.viewer);
    if (known) return redirect(`/attempts/${await rolePlays.start(known, params.id ?? "", mode)}`);

    rolePlays.requireOffered("visitor", params.id ?? "", mode);
    await context.limits.visitors.use(context.address);
    const session = await accounts.welcomeVisitor();
    const visitor: Learner = { kind: "visitor", id: session.visitor };
    const id = await rolePlays.start(visitor, params.id ?? "", mode);
    return redirect(`/attempts/${id}`, { headers: { "Set-Cookie": await context.cookies.holding(session) } });
  } catch (error) {
    return toResponse(error);
  }
}

export default function RolePlayBriefPage() {
  const { brief, asked, mayBeAssessed } = useLoaderData<typeof loader>();
  const { t } = useTranslation("roleplay");
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-8">
      <p className="text-sm text-ink-2">{t("brief.eyebrow")}</p>
      <h1 className="mt-1">{brief.title}</h1>
      <div className="mt-6 grid gap-6 md:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <div className="flex items-center gap-4">
            <Face face={brief.customer.face} label={brief.customer.name} mood="neutral" size={96} />
            <div>
              <p className="text-sm text-ink-2">{t("brief.about")}</p>
              <p className="text-xl font-semibold">{brief.customer.name}</p>
              <p className="text-ink-2">{brief.customer.role}</p>
            </div>
          </div>
          <p className="mt-5 text-lg whitespace-pre-line">{brief.brief}</p>
        </div>
        <BriefFacts brief={brief} />
      </div>
      <AskedNotice asked={asked} />
      <StartPanel
        asked={asked.some(
          ({ mode, attemptsAllowed, used }) => mode === "assessed" && used < (attemptsAllowed ?? Infinity),
        )}
        brief={brief}
        mayBeAssessed={mayBeAssessed}
      />
      {brief.history.length > 0 && (
        <Section title={t("brief.history")}>
          <PastAttempts history={brief.history} />
        </Section>
      )}
    </div>
  );
}
