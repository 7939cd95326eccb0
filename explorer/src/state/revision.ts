import { ask, forget, observeRevision } from "../api/client";
import type { Ready } from "../api/envelope";
import { store } from "./store";

const EVERY = 20_000; // milliseconds between two looks at the server while the page is in view
const SOON = 1_000; // and before the first: the answers that the page waits for go before it

/** What the server said of itself: the revision this page shows, a newer one, whether it answers, where the graph
 * and Neo4j Browser are, and `epoch`, which counts how often the reader asked for the newest graph. */
export interface Server {
  shown: string | null;
  newer: string | null;
  gone: boolean;
  address: string | null;
  browser: string | null;
  epoch: number;
}

export const server = store<Server>({ shown: null, newer: null, gone: false, address: null, browser: null, epoch: 0 });

function note(revision: string): void {
  const now = server.get();
  if (now.shown === null) server.set({ ...now, shown: revision, gone: false });
  else if (revision !== now.shown) server.set({ ...now, newer: revision, gone: false });
  else if (now.gone || now.newer) server.set({ ...now, gone: false, newer: null });
}

/** Show the graph as it is now: forget the old answers and have all views ask again. */
export function showNewest(): void {
  const now = server.get();
  forget();
  server.set({ ...now, shown: now.newer ?? now.shown, newer: null, gone: false, epoch: now.epoch + 1 });
}

/** Look at the server now. */
export async function look(): Promise<void> {
  try {
    const ready = await ask<Ready>("/readyz");
    server.set({ ...server.get(), address: ready.store ?? null, browser: ready.neo4j_browser ?? null });
    if (ready.revision !== undefined) note(ready.revision);
  } catch {
    server.set({ ...server.get(), gone: true });
  }
}

/** Keep an eye on the server for as long as the page is open. */
export function watchServer(): void {
  observeRevision(note);
  setTimeout(() => void look(), SOON);
  setInterval(() => {
    if (document.visibilityState === "visible") void look();
  }, EVERY);
  addEventListener("focus", () => void look());
}
