import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { Locale } from "~/domain/locale.ts";
import type { ErrorCode, Problem, WarningCode } from "~/domain/scenario/problem.ts";
import type { ChoiceId } from "~/domain/scenario/scenario.ts";
import { fieldOfPath, placeOfPath } from "./places.ts";
import type { Checks } from "./use-checks.ts";
import { type StageNames, usePlaceName } from "./use-place-name.ts";

interface ChecksPanelProps {
  readonly checks: Checks;
  readonly locale: Locale;
  readonly names: StageNames;
  readonly onGo: (at: string) => void;
  readonly onReplay: (path: readonly ChoiceId[]) => void;
}

/** Everything the checks say: what must be mended first, each with a way to it. */
export function ChecksPanel({ checks, locale, names, onGo, onReplay }: ChecksPanelProps) {
  const { t } = useTranslation("studio");
  const report = checks.checked?.report;
  return (
    <div>
      <CheckState checks={checks} />
      {report === undefined ? (
        checks.state === "running" ? null : (
          <p className="mt-3 text-ink-2">{t("checks.nothing")}</p>
        )
      ) : (
        <>
          {report.ok ? (
            <Notice tone="done">{t(report.warnings.length === 0 ? "checks.sound" : "checks.soundWarned")}</Notice>
          ) : null}
          <Problems kind="error" problems={report.errors} {...{ locale, names, onGo, onReplay }} />
          <Problems kind="warning" problems={report.warnings} {...{ locale, names, onGo, onReplay }} />
        </>
      )}
    </div>
  );
}

function CheckState({ checks: { state, configurations, stop } }: { readonly checks: Checks }) {
  const { t } = useTranslation("studio");
  const found = configurations > 0 ? t("checks.runningOf", { n: configurations }) : t("checks.running");
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3 text-sm text-ink-2">
      <p role="status">{state === "running" ? found : state === "done" ? "" : t(`checks.${state}`)}</p>
      {state === "running" && configurations > 0 ? (
        <Button onClick={stop} variant="quiet">
          {t("checks.stop")}
        </Button>
      ) : null}
    </div>
  );
}

interface ProblemsProps extends Omit<ChecksPanelProps, "checks"> {
  readonly kind: "error" | "warning";
  readonly problems: readonly Problem<ErrorCode | WarningCode>[];
}

function Problems({ kind, problems, locale, names, onGo, onReplay }: ProblemsProps) {
  const { t } = useTranslation("studio");
  if (problems.length === 0) return null;
  const title = kind === "error" ? "checks.errors" : "checks.warnings";
  return (
    <section className="mt-4">
      <h2 className="mb-2 text-base">{t(title, { count: problems.length })}</h2>
      <ul className="grid gap-2">
        {problems.map(({ code, at, message, path }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in everything
          <li className="rounded-lg border border-line bg-surface p-3" key={index}>
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone={kind === "error" ? "brick" : "amber"}>{t(`checks.code.${code}`)}</Badge>
              <span className="min-w-0 break-words text-ink-2">
                <Where at={at} names={names} />
              </span>
            </p>
            <p className="mt-1.5 break-words">{message[locale]}</p>
            <p className="mt-2 flex flex-wrap gap-2">
              <Button onClick={() => onGo(at)} variant="quiet">
                {t("checks.go")}
              </Button>
              {path === undefined ? null : (
                <Button onClick={() => onReplay(path)} variant="quiet">
                  {t("checks.replay")}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The keys of the format that stand at a problem, each with a word for it. */
const FIELDS = [
  "title",
  "brief",
  "name",
  "role",
  "persona",
  "face",
  "level",
  "minutes",
  "pass",
  "gauges",
  "facts",
  "start",
  "rules",
  "says",
  "sees",
  "tests",
  "weight",
  "choices",
  "text",
  "credit",
  "why",
  "covers",
  "lesson",
  "when",
  "effects",
  "learns",
  "reply",
  "mood",
  "ethics",
  "to",
  "outcome",
  "points",
  "id",
  "stages",
  "ends",
] as const;

/** A place, a reply and a field, in words. */
function Where({ at, names }: { readonly at: string; readonly names: StageNames }) {
  const { t } = useTranslation("studio");
  const nameOf = usePlaceName(names);
  const place = placeOfPath(at);
  const { reply, key } = fieldOfPath(at);
  const field = FIELDS.find((known) => known === key);
  const parts = [
    place === null ? t("checks.whole") : nameOf(place),
    ...(reply === null ? [] : [t("checks.reply", { id: reply })]),
    ...(field === undefined ? [] : [t(`checks.field.${field}`)]),
  ];
  return <>{parts.join(" · ")}</>;
}
