import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/Page.tsx";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Card } from "~/components/ui/Card.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Section } from "~/components/ui/Section.tsx";
import type { AttemptEffect, Preview } from "~/domain/studio/preview.ts";
import { ChangeList } from "./ChangeList.tsx";
import type { ShownChange } from "./changes.ts";
import { type Counts, EffectSection } from "./EffectSection.tsx";
import { Findings, type FindingsProps } from "./Findings.tsx";
import { PublishForm, type PublishRefusal } from "./PublishForm.tsx";
import type { SyllabusNames } from "./use-words.ts";

export interface PublishView extends Pick<Preview, "revision" | "next" | "present" | "archived" | "pending"> {
  readonly id: string;
  readonly changes: readonly ShownChange[];
  /** "" where it has none. */
  readonly title: string;
  readonly errors: Omit<FindingsProps, "kind">;
  readonly warnings: Omit<FindingsProps, "kind">;
  readonly names: SyllabusNames;
  /** Null where the draft has errors. */
  readonly counts: Counts | null;
  readonly effects: readonly AttemptEffect[];
}

/** What publishing a draft would do, told before it is done. */
export function PublishPage({
  view,
  refusal,
}: {
  readonly view: PublishView;
  readonly refusal: PublishRefusal | undefined;
}) {
  const { t } = useTranslation("shelf");
  const { id, next, pending, errors, warnings } = view;
  const blocked = errors.count > 0;
  return (
    <Page
      actions={<LinkButton to={`/studio/${id}`}>{t("toEditor")}</LinkButton>}
      eyebrow={
        <Link className="inline-flex min-h-8 items-center underline underline-offset-4 touch:min-h-11" to="/studio">
          {t("back")}
        </Link>
      }
      lead={pending ? <Present view={view} /> : null}
      title={t("publish.title", { title: view.title || t("untitled") })}
      width="wide"
    >
      <div className="grid gap-3">
        {refusal && <Refused problem={refusal.problem} />}
        {view.archived && <Notice tone="care">{t("publish.archived")}</Notice>}
        {!pending && <Notice tone="info">{t("publish.nothing")}</Notice>}
      </div>
      <Findings kind="errors" names={view.names} {...errors} />
      {pending && <Changes view={view} />}
      {pending && <EffectSection effects={view.effects} summary={view.counts} />}
      <Findings kind="warnings" names={view.names} {...warnings} />
      {pending && !blocked && (
        <Section title={t("publish.eyebrow", { n: next })}>
          <Card>
            <PublishForm next={next} refusal={refusal} revision={view.revision} />
          </Card>
        </Section>
      )}
    </Page>
  );
}

function Present({ view: { present, next } }: { readonly view: PublishView }) {
  const { t } = useTranslation("shelf");
  if (present === null) return t("publish.first");
  return present === 0 ? t("publish.presentShipped", { next }) : t("publish.present", { n: present, next });
}

function Refused({ problem }: Pick<PublishRefusal, "problem">) {
  const { t } = useTranslation("shelf");
  // What is wrong with the note is told at the note.
  if (problem === "note") return null;
  if (problem === "offline" || problem === "server") return <Notice tone="problem">{t(`unsent.${problem}`)}</Notice>;
  return <Notice tone="problem">{t(problem === "changed" ? "publish.changed" : "publish.refused")}</Notice>;
}

function Changes({ view: { present, changes, names } }: { readonly view: PublishView }) {
  const { t } = useTranslation("shelf");
  return (
    <Section title={t("publish.changes")}>
      {changes.length > 0 ? (
        <ChangeList changes={changes} names={names} />
      ) : (
        <p className="text-ink-2">{t(present === null ? "publish.allNew" : "publish.noChanges")}</p>
      )}
    </Section>
  );
}
