import { useTranslation } from "react-i18next";

export interface JoinCode {
  /** Where phones go, such as http://192.168.1.5:3000/join. */
  readonly address: string;
  /** SVG of the code that leads to this session; made by the server. */
  readonly qr: string;
}

/** How to come in: the address, the PIN and the code, large enough for the last row. */
export function JoinPanel({ pin, code }: { readonly pin: string; readonly code: JoinCode }) {
  const { t } = useTranslation("live");
  return (
    <div className="flex flex-wrap items-center justify-center gap-8">
      <img
        alt={t("host.qrLabel", { address: `${code.address}/${pin}` })}
        className="size-64 rounded-xl bg-white p-2"
        src={`data:image/svg+xml,${encodeURIComponent(code.qr)}`}
      />
      <div>
        <p className="text-xl text-ink-2">{t("host.joinAt", { address: code.address.replace(/^https?:\/\//, "") })}</p>
        <p className="mt-2 text-[4.5rem] leading-none font-semibold tracking-widest tabular-nums">{pin}</p>
      </div>
    </div>
  );
}
