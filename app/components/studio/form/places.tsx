import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { Menu, MenuButton, MenuGroup } from "~/components/ui/Menu.tsx";
import type { Place } from "~/domain/scenario/scenario.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { addBeat, addEnd } from "~/domain/studio/edits.ts";
import { Control } from "./Control.tsx";
import { useFormScope } from "./form-scope.tsx";
import { GroupedSelect } from "./GroupedSelect.tsx";

interface PlaceSelectProps {
  readonly value: Place;
  readonly onChoose: (place: Place) => void;
  readonly ends: boolean;
  /** Whether it may be left open. */
  readonly open?: boolean;
  readonly id?: string;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
  readonly className?: string;
}

/** A beat by stage or, where they are asked for, an end. */
export function PlaceSelect({ value, onChoose, ends, open = false, ...rest }: PlaceSelectProps) {
  const { t } = useTranslation("draft");
  const { outline } = useFormScope();
  const groups = useMemo(() => {
    const stages = outline.stages.map(({ name, places }) => ({ label: name, kind: name, places }));
    const all = ends ? [...stages, { label: t("end.many"), kind: t("end.kind"), places: outline.ends }] : stages;
    return all.map(({ label, kind, places }) => ({
      label,
      // Of a closed list only the option is seen, without its group; beats of many stages are called "open".
      options: places.map((place) => ({ value: place.place, label: `${kind} · ${place.label}` })),
    }));
  }, [outline, ends, t]);
  return (
    <GroupedSelect
      {...rest}
      first={open ? [{ value: "", label: t("target.none") }] : []}
      gone={(place) => (place === "" ? t("target.none") : t("gone", { name: place }))}
      groups={groups}
      onChoose={onChoose}
      value={value}
    />
  );
}

interface TargetFieldProps {
  readonly at: string;
  readonly label: string;
  readonly value: Place;
  /** Lets it lead to a place. */
  readonly lead: (document: DraftDocument, to: Place) => DraftDocument;
}

/**
 * Where a reply or a rule leads. Making a new place has a menu of its own: in a list, an arrow key on the way to
 * something else would make places.
 */
export function TargetField({ at, label, value, lead }: TargetFieldProps) {
  const { t } = useTranslation("draft");
  const { edit, editAndShow, outline, vocabulary } = useFormScope();
  const exists = [...outline.stages.flatMap(({ places }) => places), ...outline.ends].some(
    ({ place }) => place === value,
  );

  function make(create: (document: DraftDocument) => { readonly document: DraftDocument; readonly place: Place }) {
    edit((document) => {
      const made = create(document);
      return lead(made.document, made.place);
    });
  }

  return (
    <Control at={at} label={label}>
      {(control) => (
        <span className="flex items-center gap-1">
          <PlaceSelect
            {...control}
            className="flex-1"
            ends
            onChoose={(to) => edit((document) => lead(document, to))}
            open
            value={value}
          />
          {exists ? (
            <button
              aria-label={t("target.show")}
              className="btn-icon"
              onClick={() => editAndShow((document) => ({ document, place: value }))}
              title={t("target.show")}
              type="button"
            >
              <Icon name="arrow-right" />
            </button>
          ) : null}
          <Menu label={t("target.new")} trigger={<Icon name="plus" />}>
            <MenuGroup label={t("target.newBeat")}>
              {vocabulary.stages.map(({ id, name }) => (
                <MenuButton key={id} onClick={() => make((document) => addBeat(document, id))}>
                  {name}
                </MenuButton>
              ))}
            </MenuGroup>
            <MenuGroup label={t("end.many")}>
              <MenuButton onClick={() => make(addEnd)}>{t("target.newEnd")}</MenuButton>
            </MenuGroup>
          </Menu>
        </span>
      )}
    </Control>
  );
}
