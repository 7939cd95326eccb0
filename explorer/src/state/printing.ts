import { store, useStore } from "./store";

const printing = store(false);

addEventListener("beforeprint", () => printing.set(true));
addEventListener("afterprint", () => printing.set(false));

/** Whether the page is being printed: paper has no button to ask for more. */
export function usePrinting(): boolean {
  return useStore(printing);
}
