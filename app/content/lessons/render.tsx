import { getMDXComponent } from "mdx-bundler/client/index.js";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { LessonBlock } from "~/domain/practice/lesson.ts";
import { elements } from "./elements.tsx";
import type { BlockKind } from "./mark-blocks.ts";

interface MarkedBlock {
  readonly kind: BlockKind;
  readonly exercise: string;
  readonly children: ReactNode;
}

/**
 * Runs compiled lesson code and gives its blocks. On the server only: the code is evaluated, which the browser's
 * Content-Security-Policy forbids.
 */
export function renderBlocks(code: string): LessonBlock[] {
  const marked: MarkedBlock[] = [];
  const gather = (block: MarkedBlock) => {
    marked.push(block);
    return null;
  };
  const Text = getMDXComponent(code);
  // This pass only gathers the blocks; each is then rendered by itself.
  renderToStaticMarkup(<Text components={{ ...elements, Block: gather, Exercise: Nothing, Reflection: Prompt }} />);
  return marked.map(({ kind, exercise, children }): LessonBlock => {
    if (kind === "exercise") return { kind, exercise };
    const html = renderToStaticMarkup(children);
    return kind === "reflection" ? { kind, html } : { kind: "prose", html, heading: kind === "heading" };
  });
}

/** Exercises are islands of the page, not part of the text. */
function Nothing() {
  return null;
}

function Prompt({ children }: { readonly children: ReactNode }) {
  return children;
}
