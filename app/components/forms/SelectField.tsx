import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { Field } from "~/components/ui/Field.tsx";
import { Select } from "~/components/ui/Select.tsx";
import { useFieldMessage } from "./use-field-message.ts";

interface SelectFieldProps {
  readonly field: FieldMetadata<string | undefined>;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function SelectField({ field, label, hint, options }: SelectFieldProps) {
  const message = useFieldMessage();
  return (
    <Field error={message(field.errors)} hint={hint} id={field.id} label={label}>
      {(control) => (
        <Select
          {...control}
          defaultValue={field.initialValue}
          form={field.formId}
          key={field.key}
          name={field.name}
          options={options}
        />
      )}
    </Field>
  );
}
