import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { Section } from "~/components/ui/Section.tsx";
import type { DebriefView } from "~/domain/scenario/debrief-view.ts";

/** What was found out, what was not, and the cheapest way to each missed fact. */
export function Facts({ view }: { readonly view: DebriefView }) {
  const { t } = useTranslation("debrief");
  const { known, missed } = view.debrief.facts;
  if (known.length + missed.length === 0) return null;
  return (
    <Section title={t("facts.title")}>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="rounded-xl border border-line bg-surface p-4">
          <h3 className="text-base">
            {t("facts.found")} <span className="text-ink-2 tabular-nums">{known.length}</span>
          </h3>
          {known.length === 0 && <p className="mt-2 text-ink-2">{t("facts.none")}</p>}
          <ul className="mt-2 list-disc pl-5">
            {known.map((fact) => (
              <li key={fact.id}>
                {fact.text}{" "}
                <a
                  className="text-sm whitespace-nowrap text-ink-2 underline underline-offset-4"
                  href={`#turn-${fact.turn + 1}`}
                >
                  {t("facts.at", { turn: fact.turn + 1 })}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div className="rounded-xl border border-line bg-surface p-4">
          <h3 className="text-base">
            {t("facts.missed")} <span className="text-ink-2 tabular-nums">{missed.length}</span>
          </h3>
          {missed.length === 0 && <p className="mt-2 text-ink-2">{t("facts.all")}</p>}
          <ul className="mt-2 grid list-[circle] gap-3 pl-5">
            {missed.map((fact) => (
              <MissedFact fact={fact} key={fact.id} said={view.factWays[fact.id] ?? []} />
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

interface MissedFactProps {
  readonly fact: DebriefView["debrief"]["facts"]["missed"][number];
  readonly said: DebriefView["factWays"][string];
}

function MissedFact({ fact, said }: MissedFactProps) {
  const { t } = useTranslation("debrief");
  const formats = useFormats();
  const [first, ...then] = said;
  return (
    <li>
      <p>{fact.text}</p>
      {fact.way && first ? (
        <div className="mt-1 text-sm text-ink-2">
          <p>
            {t("facts.way", { turn: first.turn + 1 })} <q>{first.said}</q>
          </p>
          {then.map((step) => (
            <p key={step.turn}>
              {t("facts.after", { turn: step.turn + 1 })} <q>{step.said}</q>
            </p>
          ))}
          <p>{t("facts.score", { score: formats.score(fact.way.bestScore) })}</p>
        </div>
      ) : (
        <p className="mt-1 text-sm text-ink-2">{t("facts.never")}</p>
      )}
    </li>
  );
}
