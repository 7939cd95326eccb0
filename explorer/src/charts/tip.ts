/** A tooltip as an element: the server's policy forbids the style attributes of ECharts' own markup. */
export function tip(title: string, lines: readonly string[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "tip";
  const head = document.createElement("b");
  head.textContent = title;
  box.append(head);
  for (const line of lines) {
    const part = document.createElement("span");
    part.textContent = line;
    box.append(part);
  }
  return box;
}
