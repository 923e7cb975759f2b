import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { Button } from "~/components/ui/Button.tsx";
import { FieldError } from "~/components/ui/Field.tsx";

interface AnswerFormProps {
  /** Of the fetcher whose state `busy` tells. */
  readonly fetcherKey: string;
  /** Where it is sent, where that is not the page itself. */
  readonly action?: string;
  /** What goes with the answer. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly prompt: string;
  /** Why it was not taken; null where it has not been refused. */
  readonly error: string | null;
  readonly busy: boolean;
  readonly words: { readonly send: string; readonly sending: string };
  /** The question's own fields; what it is given stands under them: the error and the button. */
  readonly children: (under: ReactNode) => ReactNode;
}

/**
 * The form of a question in a lesson, a drill or a review. It is sent not as a navigation, which would ask for the list of
 * routes first and offline take the page away; without scripts it is an ordinary form.
 */
export function AnswerForm({ fetcherKey, action, hidden, prompt, error, busy, words, children }: AnswerFormProps) {
  const id = useId();
  return (
    <Form fetcherKey={fetcherKey} method="post" navigate={false} preventScrollReset {...(action && { action })}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <fieldset aria-describedby={error ? id : undefined}>
        <legend className="mb-3 text-lg font-semibold">{prompt}</legend>
        {children(
          <>
            <div aria-live="polite" className="mt-3">
              {error && <FieldError id={id}>{error}</FieldError>}
            </div>
            <Button className="mt-3 w-full sm:w-auto" pending={busy && words.sending} type="submit" variant="primary">
              {words.send}
            </Button>
          </>,
        )}
      </fieldset>
    </Form>
  );
}
