import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button.tsx";
import { Icon } from "~/components/ui/Icon.tsx";
import { Menu, MenuButton, MenuGroup } from "~/components/ui/Menu.tsx";
import { STAGES } from "~/domain/syllabus/syllabus.ts";
import { KeyHelp } from "./KeyHelp.tsx";
import { ArrangeSign } from "./signs.tsx";
import type { GraphActs } from "./types.ts";

export type View = "graph" | "list";

interface GraphToolsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly names: Readonly<Record<string, string>>;
  readonly acts: GraphActs;
  readonly children: ReactNode;
}

export function GraphTools({ view, onView, names, acts, children }: GraphToolsProps) {
  const { t } = useTranslation("graph");
  return (
    <div className="relative flex flex-wrap items-start gap-2">
      {children}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
        <fieldset aria-label={t("tools.view")} className="flex rounded-lg border border-line-strong bg-surface p-0.5">
          {(["graph", "list"] as const).map((one) => (
            <button
              aria-pressed={view === one}
              className="min-h-10 rounded-md px-3 text-sm text-ink-2 hover:text-ink aria-pressed:bg-jade-soft aria-pressed:font-medium aria-pressed:text-jade-ink touch:min-h-11"
              key={one}
              onClick={() => onView(one)}
              type="button"
            >
              {t(`tools.${one}`)}
            </button>
          ))}
        </fieldset>
        {view === "graph" ? (
          <>
            <Button onClick={acts.onArrange}>
              <ArrangeSign />
              {t("tools.arrange")}
            </Button>
            <KeyHelp />
          </>
        ) : null}
        <Menu
          label={t("tools.add")}
          trigger={
            <>
              <Icon name="plus" size={18} />
              {t("tools.add")}
            </>
          }
        >
          <MenuGroup label={t("tools.addTo")}>
            {STAGES.map((stage) => (
              <MenuButton key={stage} onClick={() => acts.onAdd(stage)}>
                {names[stage] ?? stage}
              </MenuButton>
            ))}
          </MenuGroup>
        </Menu>
      </div>
    </div>
  );
}
