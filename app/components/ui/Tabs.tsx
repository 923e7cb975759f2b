import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { rovingTarget } from "./roving.ts";

interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  /** What the tabs choose between. */
  readonly label: string;
  readonly tabs: readonly [Tab, ...Tab[]];
  /** Given with `onChange`, the page keeps the choice (in its address, say); else the tabs do. */
  readonly selected?: string;
  readonly onChange?: (id: string) => void;
}

/** The WAI-ARIA tabs pattern: one stop for Tab, arrows move and choose. */
export function Tabs({ label, tabs, selected: given, onChange }: TabsProps) {
  const base = useId();
  const [own, setOwn] = useState(tabs[0].id);
  const list = useRef<HTMLDivElement>(null);
  const selected = tabs.find((tab) => tab.id === (given ?? own)) ?? tabs[0];

  function choose(tab: Tab) {
    setOwn(tab.id);
    onChange?.(tab.id);
  }

  function move(event: KeyboardEvent) {
    const target = rovingTarget(event.key, tabs.indexOf(selected), tabs.length, "horizontal");
    const tab = target === null ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    choose(tab);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus();
  }

  return (
    <div>
      <div
        aria-label={label}
        className="flex gap-1 overflow-x-auto border-b border-line"
        onKeyDown={move}
        ref={list}
        role="tablist"
        tabIndex={-1}
      >
        {tabs.map((tab) => (
          <button
            aria-controls={`${base}-panel`}
            aria-selected={tab === selected}
            className="row-link shrink-0"
            data-tab={tab.id}
            id={`${base}-${tab.id}`}
            key={tab.id}
            onClick={() => choose(tab)}
            role="tab"
            tabIndex={tab === selected ? 0 : -1}
            type="button"
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        aria-labelledby={`${base}-${selected.id}`}
        className="pt-4"
        id={`${base}-panel`}
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without controls must be reachable (WAI-ARIA tabs)
        tabIndex={0}
      >
        {selected.content}
      </div>
    </div>
  );
}
