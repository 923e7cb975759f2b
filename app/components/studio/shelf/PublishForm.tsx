import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Field } from "~/components/ui/Field.tsx";
import { TextArea } from "~/components/ui/TextInput.tsx";

/** Why nothing was published, with the note that was written. */
export interface PublishRefusal {
  readonly problem: "changed" | "errors" | "note" | "offline" | "server";
  readonly note: string;
}

interface PublishFormProps {
  readonly next: number;
  /** The draft that the page shows, which is the one that is published. */
  readonly revision: number;
  readonly refusal: PublishRefusal | undefined;
}

const LONGEST_NOTE = 500;

export function PublishForm({ next, revision, refusal }: PublishFormProps) {
  const { t } = useTranslation(["shelf", "common"]);
  const pending = useNavigation().formMethod === "POST";
  return (
    <Form className="grid gap-5" method="post">
      <input name="revision" type="hidden" value={revision} />
      <Field
        error={refusal?.problem === "note" ? t("publish.noteLong") : null}
        hint={t("publish.noteHint")}
        label={t("publish.note")}
        note={t("common:optional")}
      >
        {(control) => (
          <TextArea {...control} defaultValue={refusal?.note} maxLength={LONGEST_NOTE} name="note" rows={3} />
        )}
      </Field>
      <div>
        <Button pending={pending && t("publish.pending")} type="submit" variant="primary">
          {t("publish.submit", { n: next })}
        </Button>
      </div>
    </Form>
  );
}
