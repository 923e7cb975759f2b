import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import { FACES } from "~/components/faces/face-ids.ts";
import { PERSONAS } from "~/domain/scenario/format.ts";
import type { DraftDocument } from "~/domain/studio/document.ts";
import { ControlGroup } from "./Control.tsx";
import { controlId } from "./field-id.ts";
import { useFormScope } from "./form-scope.tsx";
import { TextsField } from "./TextsField.tsx";

type Customer = DraftDocument["customer"];

const inCustomer = (document: DraftDocument, change: (customer: Customer) => Customer): DraftDocument => ({
  ...document,
  customer: change(document.customer),
});

export function CustomerFields({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation("draft");
  return (
    <>
      <TextsField
        at="customer.name"
        label={t("customer.name")}
        oneLine
        put={(document, to) => inCustomer(document, (old) => ({ ...old, name: to(old.name) }))}
        texts={customer.name}
      />
      <TextsField
        at="customer.role"
        hint={t("customer.roleHint")}
        label={t("customer.role")}
        put={(document, to) => inCustomer(document, (old) => ({ ...old, role: to(old.role) }))}
        texts={customer.role}
      />
      <FacePicker face={customer.face} />
      <PersonaPicker persona={customer.persona} />
    </>
  );
}

function FacePicker({ face }: { readonly face: string }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const at = "customer.face";
  return (
    <ControlGroup at={at} label={t("customer.face")}>
      <div className="flex flex-wrap gap-2">
        {FACES.map((drawn) => (
          <label
            className="relative rounded-full border-2 border-transparent p-0.5 hover:border-line-strong has-checked:border-jade has-checked:bg-jade-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-jade"
            key={drawn}
            title={t(`face.${drawn}`)}
          >
            <input
              checked={drawn === face}
              className="sr-only"
              name={controlId(at)}
              onChange={() => edit((document) => inCustomer(document, (old) => ({ ...old, face: drawn })))}
              type="radio"
            />
            <Face face={drawn} label="" mood="neutral" size={60} />
            <span className="sr-only">{t(`face.${drawn}`)}</span>
          </label>
        ))}
      </div>
      {FACES.some((drawn) => drawn === face) ? null : (
        <p className="text-sm text-ink-2">{t("customer.otherFace", { face })}</p>
      )}
    </ControlGroup>
  );
}

function PersonaPicker({ persona }: { readonly persona: Customer["persona"] }) {
  const { t } = useTranslation("draft");
  const { edit } = useFormScope();
  const at = "customer.persona";
  return (
    <ControlGroup at={at} label={t("customer.persona")}>
      <div className="grid gap-2 min-[900px]:grid-cols-2">
        {PERSONAS.map((kind) => (
          <label
            className="grid min-h-11 grid-cols-[auto_1fr] gap-x-3 rounded-lg border border-line-field bg-surface px-3 py-2 hover:border-jade has-checked:border-jade has-checked:bg-jade-soft"
            key={kind}
          >
            <input
              checked={kind === persona}
              className="mt-1 size-5 accent-jade"
              name={controlId(at)}
              onChange={() => edit((document) => inCustomer(document, (old) => ({ ...old, persona: kind })))}
              type="radio"
            />
            <span>
              <b className="font-medium">{t(`persona.${kind}.name`)}</b>
              <span className="block text-sm text-ink-2">{t(`persona.${kind}.is`)}</span>
            </span>
          </label>
        ))}
      </div>
    </ControlGroup>
  );
}
