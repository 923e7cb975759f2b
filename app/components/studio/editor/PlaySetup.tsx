import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Checkbox } from "~/components/ui/Checkbox.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import type { Locale } from "~/domain/locale.ts";
import type { ChoiceId, Place } from "~/domain/scenario/scenario.ts";
import { beatAt, type DraftDocument, placeOfBeat, shown } from "~/domain/studio/document.ts";
import { type StageNames, usePlaceName } from "./use-place-name.ts";
import type { Playing, Standing } from "./use-playing.ts";

interface PlaySetupProps {
  readonly document: DraftDocument;
  readonly selected: Place | null;
  readonly ways: Readonly<Record<Place, readonly ChoiceId[]>>;
  readonly playing: Playing;
  /** Whether the checks have walked the whole draft: only then is it known where nothing leads. */
  readonly proven: boolean;
  readonly names: StageNames;
  readonly locale: Locale;
}

/** Where a trial begins: at the start, or at a beat with its circumstances set by hand or by a path that leads there. */
export function PlaySetup({ document, selected, ways, playing, proven, names, locale }: PlaySetupProps) {
  const { t } = useTranslation("studio");
  const nameOf = usePlaceName(names);
  const name = useId();
  const here = selected !== null && beatAt(document, selected) !== null ? selected : document.start;
  const [from, setFrom] = useState<Place>(here);
  const [seen, setSeen] = useState(here);
  // What is chosen on the graph is where one means to begin.
  if (seen !== here) {
    setSeen(here);
    setFrom(here);
  }
  const way = ways[from];
  const [byHand, setByHand] = useState(false);
  const [standing, setStanding] = useState<Standing>({ gauges: {}, facts: [], visited: [] });
  const [failed, setFailed] = useState(false);
  const hand = byHand || (from !== document.start && way === undefined);

  function begin() {
    if (from === document.start && !hand) setFailed(!playing.follow([], false));
    else if (hand) setFailed(!playing.begin(from, standing));
    else setFailed(!playing.beginAfter(way ?? []));
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      {failed ? <Notice tone="problem">{t("play.broken")}</Notice> : null}
      <Field label={t("play.from")}>
        {(props) => (
          <Select
            {...props}
            onChange={(event) => setFrom(event.target.value)}
            options={document.beats.map((beat) => {
              const place = placeOfBeat(beat);
              const says = shown(beat.says[0]?.text ?? { "zh-CN": "", en: "" }, locale);
              return { value: place, label: says === "" ? nameOf(place) : `${nameOf(place)} · ${says.slice(0, 40)}` };
            })}
            value={from}
          />
        )}
      </Field>
      <fieldset>
        <legend className="mb-1 font-medium">{t("play.how")}</legend>
        <Checkbox
          checked={!hand}
          disabled={way === undefined && from !== document.start}
          hint={
            way === undefined && from !== document.start
              ? t(proven ? "play.foundLost" : "play.foundUnknown")
              : undefined
          }
          label={from === document.start ? t("play.start") : t("play.found")}
          name={name}
          onChange={() => setByHand(false)}
          type="radio"
        />
        <Checkbox checked={hand} label={t("play.byHand")} name={name} onChange={() => setByHand(true)} type="radio" />
      </fieldset>
      {hand ? <Circumstances document={document} locale={locale} onChange={setStanding} standing={standing} /> : null}
      <Button type="submit" variant="primary">
        {t("play.begin")}
      </Button>
    </form>
  );
}

interface CircumstancesProps {
  readonly document: DraftDocument;
  readonly standing: Standing;
  readonly locale: Locale;
  readonly onChange: (standing: Standing) => void;
}

function Circumstances({ document, standing, locale, onChange }: CircumstancesProps) {
  const { t } = useTranslation("studio");
  const toggled = <Item,>(items: readonly Item[], item: Item): readonly Item[] =>
    items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
  return (
    <div className="grid gap-3">
      {document.gauges.map(({ id, min, max, start }) => (
        <Field key={id} label={`${id} (${min}–${max})`}>
          {(props) => (
            <TextInput
              {...props}
              max={max}
              min={min}
              onChange={({ target }) => {
                if (!Number.isNaN(target.valueAsNumber))
                  onChange({ ...standing, gauges: { ...standing.gauges, [id]: Math.round(target.valueAsNumber) } });
              }}
              type="number"
              defaultValue={standing.gauges[id] ?? start}
            />
          )}
        </Field>
      ))}
      {document.facts.length === 0 ? null : (
        <fieldset>
          <legend className="font-medium">{t("play.facts")}</legend>
          {document.facts.map(({ id, text }) => (
            <Checkbox
              checked={standing.facts.includes(id)}
              key={id}
              label={shown(text, locale) || id}
              onChange={() => onChange({ ...standing, facts: toggled(standing.facts, id) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
