import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { VisuallyHidden } from "~/components/ui/VisuallyHidden.tsx";
import { WarningSign } from "./signs.tsx";

interface MarksProps {
  readonly errors: number;
  readonly warnings: number;
}

/** How many errors and warnings there are: told apart by shape, and in words for those who listen. */
export function Marks({ errors, warnings }: MarksProps) {
  const { t } = useTranslation("graph");
  if (errors + warnings === 0) return null;
  return (
    <span className="inline-flex shrink-0 gap-1 text-[12px] leading-5 font-medium tabular-nums">
      {errors > 0 ? (
        <span className="inline-flex items-center gap-0.5 rounded-md bg-brick-soft px-1 text-brick">
          <Icon name="circle-alert" size={13} />
          <span aria-hidden="true">{errors}</span>
          <VisuallyHidden>{t("place.errors", { count: errors })}</VisuallyHidden>
        </span>
      ) : null}
      {warnings > 0 ? (
        <span className="inline-flex items-center gap-0.5 rounded-md bg-amber-soft px-1 text-amber">
          <WarningSign />
          <span aria-hidden="true">{warnings}</span>
          <VisuallyHidden>{t("place.warnings", { count: warnings })}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  );
}
