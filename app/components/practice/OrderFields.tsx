import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import type { Choice } from "~/domain/practice/view.ts";

const STEPS = { up: -1, down: 1 } as const;
type Direction = keyof typeof STEPS;

/** Items moved one place at a time, by button or by arrow key on either button; where one went is read out. */
export function OrderFields({ items }: { readonly items: readonly Choice[] }) {
  const { t } = useTranslation("lesson");
  const [order, setOrder] = useState(items);
  const [moved, setMoved] = useState<{ id: string; direction: Direction } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  // Without scripts nothing can be moved, and the order it came in must not count as an answer.
  const [movable, setMovable] = useState(false);
  useEffect(() => setMovable(true), []);

  // Moving a row in the document takes the focus off its button.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.direction} ${moved.id}"]`)?.focus();
  }, [moved]);

  function move(id: string, direction: Direction) {
    const from = order.findIndex((item) => item.id === id);
    const item = order[from];
    const to = from + STEPS[direction];
    if (!item || to < 0 || to >= order.length) return;
    setOrder(order.toSpliced(from, 1).toSpliced(to, 0, item));
    setMoved({ id, direction });
  }

  const place = order.findIndex((item) => item.id === moved?.id);
  return (
    <>
      <ol className="grid gap-2" ref={list}>
        {order.map((item, index) => (
          <li
            className={`grid grid-cols-[1.5rem_1fr_auto] items-center gap-x-2 rounded-xl border bg-surface py-1.5 pr-1.5 pl-3 ${item.id === moved?.id ? "border-jade" : "border-line-field"}`}
            key={item.id}
          >
            {movable && <input name="order" type="hidden" value={item.id} />}
            <span aria-hidden="true" className="text-ink-2 tabular-nums">
              {index + 1}
            </span>
            <span className="py-1.5">{item.text}</span>
            <span className="flex">
              {(["up", "down"] as const).map((direction) => (
                <button
                  aria-disabled={index === (direction === "up" ? 0 : order.length - 1)}
                  aria-label={t(`exercise.${direction}`, { item: item.text })}
                  className="grid size-11 place-content-center rounded-lg text-ink-2 hover:bg-sunken hover:text-ink aria-disabled:opacity-30"
                  data-move={`${direction} ${item.id}`}
                  key={direction}
                  onClick={() => move(item.id, direction)}
                  onKeyDown={(event) => {
                    const arrow = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : null;
                    if (!arrow) return;
                    event.preventDefault();
                    move(item.id, arrow);
                  }}
                  type="button"
                >
                  <Icon className={direction === "up" ? "rotate-180" : ""} name="chevron-down" size={22} />
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {moved && t("exercise.moved", { item: order[place]?.text ?? "", place: place + 1, total: order.length })}
      </p>
    </>
  );
}
