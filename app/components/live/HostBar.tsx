import { useTranslation } from "react-i18next";
import { Button, LinkButton } from "~/components/ui/Button.tsx";

interface HostBarProps {
  readonly pin: string | null;
  readonly joined: number;
  readonly paused: boolean;
  readonly qrShown: boolean;
  readonly over: boolean;
  readonly onQr: () => void;
  readonly onPause: () => void;
  readonly onFull: () => void;
  readonly onKeys: () => void;
  readonly onEnd: () => void;
}

/** Always on the host's screen: the PIN, who is in, pause, full screen. */
export function HostBar({ pin, joined, paused, qrShown, over, ...on }: HostBarProps) {
  const { t } = useTranslation("live");
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-surface px-4 py-2">
      {pin ? (
        <p className="text-lg">
          <span className="mr-2 text-ink-2">{t("host.pin")}</span>
          <strong className="tracking-widest tabular-nums">{pin}</strong>
        </p>
      ) : null}
      <p className="tabular-nums">{joined > 0 ? t("host.in", { count: joined }) : t("host.nobody")}</p>
      <div className="ml-auto flex flex-wrap gap-2">
        {over ? null : (
          <>
            <Button aria-expanded={qrShown} onClick={on.onQr}>
              {t("host.showQr")}
            </Button>
            <Button onClick={on.onPause}>{paused ? t("host.resume") : t("host.pause")}</Button>
          </>
        )}
        <Button onClick={on.onFull}>{t("host.full")}</Button>
        {over ? null : (
          <>
            <Button onClick={on.onKeys}>{t("host.keys")}</Button>
            <Button onClick={on.onEnd}>{t("host.end")}</Button>
          </>
        )}
        <LinkButton to="/sessions" variant="quiet">
          {t("host.leave")}
        </LinkButton>
      </div>
    </div>
  );
}
