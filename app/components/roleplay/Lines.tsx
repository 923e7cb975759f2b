import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";

const BUBBLE = "max-w-[86%] rounded-xl px-3.5 py-2.5 whitespace-pre-line";

export function CustomerLine({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useTranslation("roleplay");
  return (
    <p className={`${BUBBLE} self-start rounded-tl-sm bg-sunken`}>
      <span className="sr-only">{t("play.customer", { name })}: </span>
      {text}
    </p>
  );
}

export function RepLine({ text }: { readonly text: string }) {
  const { t } = useTranslation("roleplay");
  return (
    <p className={`${BUBBLE} self-end rounded-tr-sm bg-jade-soft`}>
      <span className="sr-only">{t("play.you")}: </span>
      {text}
    </p>
  );
}

/** What can be seen, not heard. */
export function CueLine({ text }: { readonly text: string }) {
  const { t } = useTranslation("roleplay");
  return (
    <p className="flex max-w-[92%] gap-2 self-start pl-0.5 text-sm text-ink-2">
      <Icon className="mt-1" name="eye" size={16} />
      <span>
        <span className="sr-only">{t("play.cue")}: </span>
        {text}
      </span>
    </p>
  );
}

export function LearnedLine({ text }: { readonly text: string }) {
  const { t } = useTranslation("roleplay");
  return (
    <p className="self-center rounded-full bg-indigo-soft px-3 py-0.5 text-center text-xs text-indigo">
      {t("play.learned", { fact: text })}
    </p>
  );
}

/** How it ended: told, not said. */
export function EndLine({ text }: { readonly text: string }) {
  return <p className="border-l-4 border-line-strong py-1 pl-3.5 text-ink-2">{text}</p>;
}
