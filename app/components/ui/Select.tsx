import type { SelectHTMLAttributes } from "react";
import { Icon } from "./Icon.tsx";

interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
}

/** The platform's own list: it knows the phone's wheel and every keyboard. */
export function Select({ options, className = "", ...rest }: SelectProps) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`control appearance-none pr-10`}>
        {options.map((option) => (
          <option disabled={option.disabled} key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2" name="chevron-down" />
    </span>
  );
}
