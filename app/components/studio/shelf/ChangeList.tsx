import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "~/components/ui/Badge.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { BeforeAfter } from "./BeforeAfter.tsx";
import { type Entry, type Group, groupChanges, type ShownChange } from "./changes.ts";
import { type SyllabusNames, useWords } from "./use-words.ts";

interface ChangeListProps {
  readonly changes: readonly ShownChange[];
  readonly names: SyllabusNames;
}

const TONES = { added: "jade", removed: "brick", changed: "neutral" } as const;

/** What differs between two versions, beat by beat, before and after. */
export function ChangeList({ changes, names }: ChangeListProps) {
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const { part } = useWords(names);
  return (
    <ol className="grid gap-3">
      {groups.map((group) => (
        <li className="rounded-xl border border-line bg-surface" key={JSON.stringify(group.part)}>
          {/* A long list is read a beat at a time; a short one lies open. */}
          <details className="group" open={groups.length <= 12}>
            <ChangeSummary group={group} title={part(group.part)} />
            <ul className="divide-y divide-line border-t border-line">
              {group.entries.map((entry) => (
                <EntryItem entry={entry} group={group} key={keyOf(entry)} names={names} />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}

const keyOf = ({ change: { at, what, kind, locale } }: Entry) => `${at} ${what} ${kind} ${locale ?? ""}`;

function ChangeSummary({ group, title }: { readonly group: Group; readonly title: string }) {
  const { t } = useTranslation("shelf");
  return (
    <summary className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-2 hover:bg-sunken">
      <span className="font-medium break-words">{title}</span>
      <Icon className="order-last ml-auto text-ink-2 group-open:rotate-180" name="chevron-down" />
      <span className="text-sm text-ink-2">{t("change.count", { count: group.entries.length })}</span>
    </summary>
  );
}

interface EntryItemProps {
  readonly entry: Entry;
  readonly group: Group;
  readonly names: SyllabusNames;
}

function EntryItem({ entry, group, names }: EntryItemProps) {
  const { t } = useTranslation("shelf");
  const words = useWords(names);
  const { change } = entry;
  const told = (value: string | null) => (value === null ? null : words.value(change, value));
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={TONES[change.kind]}>{t(`change.kind.${change.kind}`)}</Badge>
        <span>
          <Label entry={entry} group={group} names={names} />
        </span>
      </p>
      <BeforeAfter after={told(change.after)} before={told(change.before)} lang={change.locale} />
    </li>
  );
}

/** Such as "Reply b · What the rep says · English". */
function Label({ entry, group: { part }, names }: EntryItemProps) {
  const { t } = useTranslation("shelf");
  const words = useWords(names);
  const { locale } = entry.change;
  if (entry.what === null) {
    const kind = entry.change.kind === "removed" ? "removed" : "added";
    return t(part.kind === "end" ? `change.wholeEnd.${kind}` : `change.wholeBeat.${kind}`);
  }
  return [words.within(part, entry), ...(locale === undefined ? [] : [t(`change.in.${locale}`)])].join(" · ");
}
