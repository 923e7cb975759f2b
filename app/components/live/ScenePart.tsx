import { useTranslation } from "react-i18next";
import { Face } from "~/components/faces/Face.tsx";
import type { ItemView } from "~/domain/session/view.ts";

type SceneView = Extract<ItemView, { kind: "scenario" }>;

/** The customer, what was said last, and what the customer says now. */
export function ScenePart({ scene }: { readonly scene: SceneView }) {
  const { t } = useTranslation("live");
  const { customer, last, says, sees, brief } = scene;
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <Face face={customer.face} label="" mood={customer.mood} size={56} />
        <p className="text-ink-2">{t("scene.with", { name: customer.name, role: customer.role })}</p>
      </div>
      {says === null ? <p className="whitespace-pre-line">{brief}</p> : null}
      {last && says !== null ? (
        <div className="grid gap-2 text-ink-2">
          <p className="border-l-4 border-jade pl-3">
            <span className="block text-sm">{t("scene.said")}</span>
            {last.said}
          </p>
          {last.reply ? (
            <p className="border-l-4 border-line-strong pl-3">
              <span className="block text-sm">{t("scene.reply")}</span>
              {last.reply}
            </p>
          ) : null}
        </div>
      ) : null}
      {says === null ? null : (
        <div className="rounded-xl bg-sunken p-4" aria-live="polite">
          <p>{says}</p>
          {sees ? <p className="mt-2 text-ink-2 italic">{sees}</p> : null}
        </div>
      )}
    </div>
  );
}
