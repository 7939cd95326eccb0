import type { ComponentChildren } from "preact";

/** The heading of a view; it takes the focus when the reader comes from another view. */
export function Title({ children, sub }: { children: ComponentChildren; sub?: ComponentChildren }) {
  return (
    <header class="title">
      <h1 tabIndex={-1}>{children}</h1>
      {sub && <p class="sub">{sub}</p>}
    </header>
  );
}
