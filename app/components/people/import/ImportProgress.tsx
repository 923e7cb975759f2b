import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "~/components/ui/Button.tsx";
import { Progress } from "~/components/ui/Progress.tsx";

interface ImportProgressProps {
  readonly id: string;
  readonly doing: "reading" | "applying";
  /** 0 to 100, as it was when the page was made. */
  readonly percent: number;
}

/** How often the server is asked, milliseconds. */
const EVERY = 400;

/** How far a list is, asked for until it is done; the page then shows what came of it. Without script: a link. */
export function ImportProgress({ id, doing, percent }: ImportProgressProps) {
  const { t } = useTranslation("people");
  const { revalidate } = useRevalidator();
  const [now, setNow] = useState(percent);
  useEffect(() => {
    const asked = new AbortController();
    const timer = setInterval(async () => {
      const found = await fetch(`/people/import/${id}/progress`, { signal: asked.signal }).catch(() => null);
      const progress: unknown = found?.ok ? await found.json().catch(() => null) : null;
      const share =
        typeof progress === "object" && progress !== null && "percent" in progress ? progress.percent : null;
      if (typeof share === "number") setNow(share);
      // A server that is away for a moment is asked again; one that answers otherwise has something else to show.
      else if (found) revalidate();
    }, EVERY);
    return () => {
      asked.abort();
      clearInterval(timer);
    };
  }, [id, revalidate]);
  return (
    <div className="grid gap-4">
      <Progress
        label={t(`import.${doing}`)}
        max={100}
        showLabel
        text={t("import.percent", { percent: now })}
        value={now}
      />
      <p className="text-ink-2">{t("import.leave")}</p>
      <noscript>
        <LinkButton reloadDocument to={`/people/import/${id}`}>
          {t("import.look")}
        </LinkButton>
      </noscript>
    </div>
  );
}
