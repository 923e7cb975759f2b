import type { ReactNode } from "react";

/**
 * The elements a lesson may use in its text, as HTML. They are rendered on the server only; how they look
 * stands in app/components/lesson/lesson.css.
 */
interface Titled {
  readonly title: string;
  readonly children: ReactNode;
}

/** A short dialogue; `outcome` says whether it shows the mistake or the better way. */
function Scene({ title, outcome, children }: Titled & { readonly outcome?: "wrong" | "better" }) {
  return (
    <figure className="scene" data-outcome={outcome}>
      <figcaption>{title}</figcaption>
      {children}
    </figure>
  );
}

/** What somebody says in a scene; the rep's own lines stand on the other side. */
function Line({ who, rep, children }: { readonly who: string; readonly rep?: boolean; readonly children: ReactNode }) {
  return (
    <p className={rep ? "line rep" : "line"}>
      <b>{who}</b> <span>{children}</span>
    </p>
  );
}

/** The limit within which a technique is right. */
function Caution({ title, children }: Titled) {
  return (
    <aside aria-label={title} className="caution">
      <h3>{title}</h3>
      {children}
    </aside>
  );
}

/** One thing to do today. */
function Try({ title, children }: Titled) {
  return (
    <aside aria-label={title} className="try">
      <h3>{title}</h3>
      {children}
    </aside>
  );
}

/** Marks where a syllabus point is taught, so that other pages can lead right there: /lessons/<slug>#<id>. */
function Point({ id }: { readonly id: string }) {
  return <span className="point" id={id} />;
}

export const elements = { Scene, Line, Caution, Try, Point };
