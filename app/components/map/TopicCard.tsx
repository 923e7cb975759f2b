import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Icon } from "~/components/ui/Icon.tsx";
import { Progress } from "~/components/ui/Progress.tsx";

interface Entry {
  readonly title: string;
  readonly to: string;
  /** 0 to 1. */
  readonly done: number;
}

export interface ShownTopic {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly learned: number;
  readonly stages: readonly string[];
  readonly lessons: readonly Entry[];
  readonly drills: readonly Entry[];
  readonly rolePlays: readonly Entry[];
}

interface TopicCardProps {
  readonly topic: ShownTopic;
  /** All stages in their order. */
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** A topic: the stages it serves, what teaches, drills and tests it, and how far one has come. */
export function TopicCard({ topic, stages }: TopicCardProps) {
  const { t } = useTranslation("profile");
  const { name, learned, points } = topic;
  return (
    <li className="rounded-xl border border-line bg-surface p-4 sm:p-5">
      <h2 className="text-lg">{name}</h2>
      <Progress
        className="mt-2"
        label={name}
        max={points}
        text={t("map.learned", { learned, points })}
        value={learned}
      />
      <p className="sr-only">{t("map.stages")}</p>
      <ol className="mt-3 flex flex-wrap gap-1">
        {stages.map((stage) => {
          const used = topic.stages.includes(stage.id);
          return (
            <li
              className={`rounded px-1.5 py-1 text-xs ${used ? "bg-indigo-soft font-medium text-indigo" : "text-ink-3 max-sm:hidden"}`}
              key={stage.id}
              title={stage.name}
            >
              {stage.name}
              {used && <span className="sr-only">: {t("map.used")}</span>}
            </li>
          );
        })}
      </ol>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        {(["lessons", "drills", "rolePlays"] as const).map((kind) => (
          <section key={kind}>
            <h3 className="mb-1 text-sm font-medium text-ink-2">{t(`map.${kind}`)}</h3>
            <Entries entries={topic[kind]} />
          </section>
        ))}
      </div>
    </li>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation("profile");
  const formats = useFormats();
  if (entries.length === 0) return <p className="text-sm text-ink-3">{t("map.none")}</p>;
  return (
    <ul>
      {entries.map(({ title, to, done }) => (
        <li key={to}>
          <Link
            className="flex min-h-9 touch:min-h-11 items-center gap-2 text-sm hover:underline"
            prefetch="intent"
            to={to}
          >
            {done === 1 ? (
              <Icon className="shrink-0 text-jade" name="circle-check" size={16} />
            ) : (
              <span aria-hidden="true" className="size-4 shrink-0 rounded-full border-2 border-line-strong" />
            )}
            <span className="min-w-0 flex-1">{title}</span>
            {done === 1 ? (
              <span className="sr-only">{t("map.done")}</span>
            ) : (
              done > 0 && <span className="text-ink-2 tabular-nums">{formats.percent(done)}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
