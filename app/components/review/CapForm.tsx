import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Select } from "~/components/ui/Select.tsx";

/** How many reviews a day are enough. */
export function CapForm({ cap, caps }: { readonly cap: number; readonly caps: readonly number[] }) {
  const { t } = useTranslation("practice");
  const id = useId();
  return (
    <Form className="mt-6 flex flex-wrap items-end gap-2" method="post">
      <input name="intent" type="hidden" value="cap" />
      <div>
        <label className="mb-1 block text-sm text-ink-2" htmlFor={id}>
          {t("review.cap.label")}
        </label>
        <Select
          defaultValue={String(cap)}
          id={id}
          name="cap"
          options={caps.map((count) => ({ value: String(count), label: t("review.cap.option", { count }) }))}
        />
      </div>
      <Button type="submit">{t("review.cap.save")}</Button>
    </Form>
  );
}
