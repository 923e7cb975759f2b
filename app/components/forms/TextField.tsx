import type { FieldMetadata } from "@conform-to/react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "~/components/ui/Field.tsx";
import { TextInput } from "~/components/ui/TextInput.tsx";
import { useFieldMessage } from "./use-field-message.ts";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "form" | "id" | "name"> {
  readonly field: FieldMetadata<string | number | undefined>;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly note?: string;
}

/** One line of a form: keeps what was typed before the form came back. */
export function TextField({ field, label, hint, note, ...input }: TextFieldProps) {
  const message = useFieldMessage();
  return (
    <Field error={message(field.errors)} hint={hint} id={field.id} label={label} {...(note && { note })}>
      {(control) => (
        <TextInput
          defaultValue={field.initialValue}
          {...input}
          {...control}
          form={field.formId}
          key={field.key}
          name={field.name}
        />
      )}
    </Field>
  );
}
