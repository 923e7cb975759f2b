import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { useFormats } from "~/components/layout/formats.ts";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { MorningDrill, MorningKey } from "~/domain/reports/views.ts";
import { SKILLS } from "~/domain/syllabus/syllabus.ts";
import { MorningReplies } from "./MorningReplies.tsx";
import { useCountdown } from "./use-countdown.ts";

const SECONDS = 180;

/** One turn on one screen: the customer, the replies, three minutes, and then what each was worth. */
export function MorningTurn({ drill, cohort }: { readonly drill: MorningDrill; readonly cohort: string | null }) {
  const { t } = useTranslation("reports");
  const formats = useFormats();
  const countdown = useCountdown(SECONDS);
  const fetcher = useFetcher<MorningKey | { readonly error: unknown }>();
  const key = fetcher.data && "replies" in fetcher.data ? fetcher.data : null;
  const address = `/reports/morning/key?${new URLSearchParams([
    ["hash", drill.hash],
    ...(cohort === null ? [] : [["cohort", cohort]]),
    ...drill.path.map((reply) => ["reply", reply]),
  ])}`;
  const reveal = () => fetcher.load(address);
  const revealer = useRef<HTMLDivElement>(null);
  const replies = useRef<HTMLElement>(null);
  // With the focus on the button that reveals, the next press of Space does; on this one it would start over.
  const start = () => {
    countdown.start();
    revealer.current?.querySelector("button")?.focus({ preventScroll: true });
  };
  const step = () => (countdown.left === null ? start() : reveal());
  const open = key !== null;
  useEffect(() => {
    if (open) replies.current?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest("button, a, select, input, summary");
      if (event.key !== " " || busy || key !== null) return;
      event.preventDefault();
      step();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  const { people, times, mean, weeks } = drill.reason;
  const told = {
    people: t("people", { count: people }),
    times: t("times", { count: times }),
    weeks,
    mean: formats.score(mean),
  };
  return (
    <article className="grid gap-5 text-lg">
      <p className="text-base text-ink-2">
        <b className="text-ink">{drill.scenario.title}</b> ·{" "}
        {t(weeks === 1 ? "morning.reasonWeek" : "morning.reasonWeeks", told)}
      </p>
      <div className="grid gap-5 lg:grid-cols-[20rem_1fr]">
        <section aria-label={t("morning.situation")} className="grid content-start gap-3 text-base text-ink-2">
          <h2 className="text-base">{t("morning.situation")}</h2>
          <p>{drill.scenario.brief}</p>
          {drill.last && (
            <div>
              <p className="font-medium text-ink">{t("morning.before")}</p>
              <p>{t("morning.line", { who: t("morning.rep"), said: drill.last.said })}</p>
              {drill.last.reply && <p>{t("morning.line", { who: drill.customer.name, said: drill.last.reply })}</p>}
            </div>
          )}
        </section>
        <section
          aria-label={t("morning.ask")}
          className="grid content-start gap-4 focus:outline-none"
          ref={replies}
          tabIndex={-1}
        >
          <div className="flex items-start gap-4">
            <Face face={drill.customer.face} label="" mood="neutral" size={64} />
            <div>
              <p className="text-sm text-ink-2">
                {t("morning.says", { name: drill.customer.name })} · {drill.customer.role}
              </p>
              <p className="text-xl leading-relaxed font-medium">{drill.view.says}</p>
              {drill.view.sees && (
                <p className="mt-1 text-base text-ink-2">{t("morning.sees", { what: drill.view.sees })}</p>
              )}
            </div>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <h2 className="mr-auto text-lg">{t("morning.ask")}</h2>
            {key === null && (
              <>
                {countdown.left !== null && countdown.left > 0 && (
                  <p className="text-xl font-semibold tabular-nums" role="timer">
                    {t("morning.left", { time: clockOf(countdown.left) })}
                  </p>
                )}
                {/* The seconds are not read out; that they are over is. */}
                <p className="text-xl font-semibold empty:hidden" role="status">
                  {countdown.left === 0 && t("morning.over")}
                </p>
                <Button onClick={start} variant={countdown.left === null ? "primary" : "quiet"}>
                  {t(countdown.left === null ? "morning.start" : "morning.again")}
                </Button>
              </>
            )}
          </div>
          <MorningReplies choices={drill.view.choices} revealed={key} />
          {fetcher.data && !key && <Notice tone="problem">{t("morning.failed")}</Notice>}
          {key === null ? (
            <div className="flex flex-wrap items-center gap-3" ref={revealer}>
              <Button
                onClick={reveal}
                pending={fetcher.state === "idle" ? false : t("morning.revealing")}
                variant={countdown.left === null ? "secondary" : "primary"}
              >
                {t("morning.reveal")}
              </Button>
              <p className="hidden text-sm text-ink-2 md:block">{t("morning.keys")}</p>
            </div>
          ) : (
            <Discussion skills={key.skills} />
          )}
        </section>
      </div>
    </article>
  );
}

function Discussion({ skills }: Pick<MorningKey, "skills">) {
  const { t } = useTranslation("reports");
  const tested = SKILLS.filter((skill) => skills.includes(skill));
  return (
    <section aria-label={t("morning.prompt")} className="rounded-xl bg-jade-soft p-4">
      <h2 className="text-base text-jade-ink">{t("morning.prompt")}</h2>
      <ul className="mt-1 grid gap-1">
        {tested.map((skill) => (
          <li key={skill}>{t(`morning.prompts.${skill}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** 3:00 */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
