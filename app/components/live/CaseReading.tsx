import { useTranslation } from "react-i18next";
import type { CaseText } from "~/domain/session/ports.ts";

/** A case from the library, to be read along. */
export function CaseReading({ text }: { readonly text: CaseText }) {
  const { t } = useTranslation("live");
  const parts = [
    { title: t("host.situation"), words: text.situation },
    { title: t("host.outcome"), words: text.outcome },
    { title: t("host.again"), words: text.again },
    { title: t("host.differently"), words: text.differently },
  ];
  const [situation, ...after] = parts.map(({ title, words }) =>
    words ? (
      <section key={title}>
        <h3>{title}</h3>
        <p className="mt-1 whitespace-pre-line">{words}</p>
      </section>
    ) : null,
  );
  return (
    <div className="grid gap-5">
      {situation}
      {text.dialogue.length > 0 ? (
        <section>
          <h3>{t("host.dialogue")}</h3>
          <ul className="mt-2 grid gap-2">
            {text.dialogue.map(({ who, text: said }) => (
              <li
                className={`border-l-4 pl-3 ${who === "rep" ? "border-jade" : "border-line-strong"}`}
                key={`${who}|${said}`}
              >
                <span className="block text-sm text-ink-2">{t(`branch.${who}`)}</span>
                {said}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {after}
    </div>
  );
}
