import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import type { CohortReport } from "~/domain/reports/views.ts";

interface FindingsProps {
  readonly report: CohortReport;
  readonly evidence: (skill: string) => string;
  readonly morning: string;
}

/** What follows from the figures: what to teach next, who rose, and what cost most. */
export function Findings({ report, evidence, morning }: FindingsProps) {
  return (
    <div className="mt-6 grid items-start gap-4 lg:grid-cols-3">
      <Next evidence={evidence} next={report.next} />
      <Risers risers={report.risers} />
      <Costly costly={report.costly} morning={morning} />
    </div>
  );
}

function Next({ next, evidence }: Pick<FindingsProps, "evidence"> & Pick<CohortReport, "next">) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  if (next === null) {
    return (
      <Card>
        <h2 className="text-base">{t("next.title")}</h2>
        <p className="mt-2 font-medium">{t("next.none")}</p>
        <p className="text-ink-2">{t("next.noneHint")}</p>
      </Card>
    );
  }
  const { lesson, deck, rolePlay } = next.material;
  return (
    <Card>
      <h2 className="text-base">{t("next.title")}</h2>
      <p className="mt-2 text-lg font-semibold">
        <Link className="inline-flex min-h-8 items-center underline touch:min-h-11" to={evidence(next.skill)}>
          {next.name}
        </Link>
      </p>
      <ul className="mt-1 list-disc pl-5 text-ink-2">
        {next.below > 0 && <li>{t("next.below", { below: next.below, count: next.known })}</li>}
        {next.turns > 0 && <li>{t("next.turns", { turns: next.turns, count: next.ofTurns })}</li>}
        <li>{t("next.share", { share: formats.percent(next.share), count: next.count })}</li>
      </ul>
      <dl className="mt-3 grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1">
        {lesson && <Taught kind="lesson" title={lesson.title} to={`/lessons/${lesson.slug}`} />}
        {deck && <Taught kind="drill" title={deck.title} to="/drills" />}
        {rolePlay && <Taught kind="rolePlay" title={rolePlay.title} to={`/role-plays/${rolePlay.id}`} />}
      </dl>
      <LinkButton className="mt-4" to={`/assignments/new?${materialOf(next.material)}`}>
        {t("next.assign")}
      </LinkButton>
    </Card>
  );
}

function Taught({
  kind,
  title,
  to,
}: {
  readonly kind: "lesson" | "drill" | "rolePlay";
  readonly title: string;
  readonly to: string;
}) {
  const { t } = useTranslation("reports");
  return (
    <>
      <dt className="text-sm leading-7 text-ink-2">{t(`next.${kind}`)}</dt>
      <dd>
        <Link className="inline-flex min-h-8 items-center underline touch:min-h-11" to={to}>
          {title}
        </Link>
      </dd>
    </>
  );
}

/** As the form of a new assignment reads its items from the address. */
function materialOf({ lesson, deck, rolePlay }: NonNullable<CohortReport["next"]>["material"]): string {
  const items = [
    lesson && `lesson:${lesson.slug}`,
    deck && `drill:${deck.id}`,
    rolePlay && `role-play:${rolePlay.id}`,
  ].filter((item) => item !== null);
  return new URLSearchParams(items.map((item) => ["item", item])).toString();
}

function Risers({ risers }: Pick<CohortReport, "risers">) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  return (
    <Card>
      <h2 className="text-base">{t("risers.title")}</h2>
      {risers.length === 0 ? (
        <p className="mt-2 text-ink-2">{t("risers.none")}</p>
      ) : (
        <>
          <ol className="mt-2 grid gap-2">
            {risers.map(({ id, name, change, share }) => (
              <li key={id}>
                <Link
                  className="inline-flex min-h-8 items-center font-medium underline touch:min-h-11"
                  to={`/reports/people/${id}`}
                >
                  {name}
                </Link>
                <p className="text-sm text-ink-2">
                  {t("risers.line", { count: Math.round(change * 100), share: formats.percent(share ?? 0) })}
                </p>
              </li>
            ))}
          </ol>
          <p className="mt-3 text-sm text-ink-2">{t("risers.ask")}</p>
        </>
      )}
    </Card>
  );
}

function Costly({ costly, morning }: Pick<CohortReport, "costly"> & Pick<FindingsProps, "morning">) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  return (
    <Card>
      <h2 className="text-base">{t("costly.title")}</h2>
      {costly.length === 0 ? (
        <p className="mt-2 text-ink-2">{t("costly.none")}</p>
      ) : (
        <>
          <ol className="mt-2 grid gap-3">
            {costly.map(({ scenario, place, says, people, times, mean }) => (
              <li key={`${scenario.id} ${place} ${says}`}>
                <p>
                  <Link
                    className="inline-flex min-h-8 items-center underline touch:min-h-11"
                    to={`/reports/items?role-play=${scenario.id}#${place}`}
                  >
                    {scenario.title}
                  </Link>
                </p>
                <p className="line-clamp-2 text-ink-2">{says}</p>
                <p className="text-sm text-ink-2">
                  {t("costly.line", {
                    people: t("people", { count: people }),
                    times: t("times", { count: times }),
                    mean: formats.score(mean),
                  })}
                </p>
              </li>
            ))}
          </ol>
          <LinkButton className="mt-4" to={morning}>
            {t("costly.drill")}
          </LinkButton>
        </>
      )}
    </Card>
  );
}
