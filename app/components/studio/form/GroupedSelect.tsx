import type { SelectHTMLAttributes } from "react";
import { Icon } from "~/components/ui/Icon.tsx";

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface GroupedSelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> {
  readonly value: string;
  readonly groups: readonly { readonly label: string; readonly options: readonly SelectOption[] }[];
  /** What stands before all groups. */
  readonly first?: readonly SelectOption[];
  /** Says that the value is none of the options any more. */
  readonly gone: (value: string) => string;
  readonly onChoose: (value: string) => void;
}

/** The platform's list, in groups. */
export function GroupedSelect({
  value,
  groups,
  first = [],
  gone,
  onChoose,
  className = "",
  ...rest
}: GroupedSelectProps) {
  const known = [...first, ...groups.flatMap(({ options }) => options)].some((option) => option.value === value);
  return (
    <span className={`relative block min-w-0 ${className}`}>
      <select
        {...rest}
        className="control appearance-none pr-10 text-ellipsis"
        onChange={(event) => onChoose(event.target.value)}
        value={value}
      >
        {known ? null : <option value={value}>{gone(value)}</option>}
        {first.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {groups.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Icon className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2" name="chevron-down" />
    </span>
  );
}
