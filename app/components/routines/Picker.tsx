import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Notice } from "~/components/ui/Notice.tsx";
import type { PickerView } from "~/domain/routines/views.ts";
import { PickGroup } from "./PickGroup.tsx";
import type { PickResult } from "./pick-result.ts";
import { useFault } from "./use-fault.ts";

interface PickerProps {
  readonly picker: PickerView;
  readonly refused: PickResult | undefined;
}

/** All routines to choose from by period, one form for everything. */
export function Picker({ picker: { first, periods }, refused }: PickerProps) {
  const { t } = useTranslation("routines");
  const fault = useFault();
  const saving = useNavigation().formMethod === "POST";
  const problem = refused?.problem ? t(`problem.${refused.problem}`) : fault(refused?.fields.routines);
  return (
    <Form method="post">
      {!first &&
        periods.flatMap(({ options }) =>
          options.flatMap(({ routine, kept }) =>
            kept ? [<input key={routine} name="had" type="hidden" value={routine} />] : [],
          ),
        )}
      <div className="grid gap-3">
        {problem && <Notice tone="problem">{problem}</Notice>}
        {periods.map(({ period, options }) => (
          <PickGroup
            error={fault(refused?.fields[`own.${period}`])}
            given={refused?.given ?? null}
            key={period}
            options={options}
            period={period}
          />
        ))}
      </div>
      <div className="sticky bottom-[var(--tabbar-height)] -mx-4 mt-4 border-t border-line bg-paper px-4 py-3">
        <Button className="w-full sm:w-auto" pending={saving && t("pick.saving")} type="submit" variant="primary">
          {t("pick.save")}
        </Button>
      </div>
    </Form>
  );
}
