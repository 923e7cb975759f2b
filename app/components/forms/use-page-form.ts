import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useNavigation } from "@remix-run/react";
import type { z } from "zod";
import type { Refusal } from "./refusal.ts";

/**
 * A page's form: the schema that the server checks by is tried in the browser first, at leaving a field and then
 * as it is put right.
 */
export function usePageForm<Schema extends z.ZodObject>(
  schema: Schema,
  options: {
    readonly refusal: Refusal | undefined;
    readonly id?: string;
    /** `onSubmit` where a message that comes at leaving a field would push away the control being pressed. */
    readonly validate?: "onBlur" | "onSubmit";
  },
) {
  const navigation = useNavigation();
  const [form, fields] = useForm<z.input<Schema>, z.output<Schema>, string[]>({
    ...(options.id && { id: options.id }),
    lastResult: options.refusal?.result ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: options.validate ?? "onBlur",
    shouldRevalidate: "onInput",
  });
  return {
    fields,
    /** For the form element. The browser's own messages would speak the browser's language, not the page's. */
    props: { id: form.id, method: "post", noValidate: true, onSubmit: form.onSubmit } as const,
    pending: navigation.state !== "idle" && navigation.formMethod === "POST",
  };
}
