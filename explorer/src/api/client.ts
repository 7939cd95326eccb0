import type { Explained, Page } from "./envelope";
import { ApiError, fromResponse } from "./errors";

export type Query = Record<string, string | number | boolean | null | undefined>;

/** Called with the revision of every answer. */
let observe: (revision: string) => void = () => undefined;

/** Have a function told the revision of every answer that comes in. */
export function observeRevision(listener: (revision: string) => void): void {
  observe = listener;
}

/** The address of a call; parameters without a value are left out. */
export function address(path: string, query: Query = {}): string {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** An id as part of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}

const answers = new Map<string, Promise<unknown>>();

/** Forget all answers, as when the graph has changed. */
export function forget(): void {
  answers.clear();
}

/** Ask the API, once for each address. Rejects with ApiError. */
export function get<T>(path: string, query: Query = {}): Promise<T> {
  const url = address(path, query);
  let answer = answers.get(url);
  if (!answer) {
    answer = ask<{ revision?: string }>(url).then((body) => {
      if (body.revision !== undefined) observe(body.revision);
      return body;
    });
    answers.set(url, answer);
    answer.catch(() => answers.delete(url));
  }
  return answer as Promise<T>;
}

/** Ask anew, whatever was answered before. */
export function again<T>(url: string): Promise<T> {
  answers.delete(url);
  return get<T>(url);
}

const PAGE = 500;

/** The address of the first page of a list, as `getAll` asks for it. */
export function whole(path: string, query: Query = {}): string {
  return address(path, { ...query, limit: PAGE });
}

/** Every entry of a list, page after page; of at most `most` pages. */
export async function getAll<T>(path: string, query: Query = {}, most = 40): Promise<Page<T>> {
  const first = await get<Page<T>>(whole(path, query));
  const items = [...first.items];
  let next = first.next;
  for (let page = 1; next !== null && page < most; page++) {
    const more = await get<Page<T>>(path, { ...query, limit: PAGE, cursor: next });
    items.push(...more.items);
    next = more.next;
  }
  return { ...first, items, next };
}

/** The statements behind an answer. */
export async function explain(url: string): Promise<Explained[]> {
  const body = await ask<{ explain?: Explained[] }>(url + (url.includes("?") ? "&" : "?") + "explain=1");
  return body.explain ?? [];
}

/** Ask without remembering. */
export async function ask<T>(url: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { headers: { Accept: "application/json" } });
  } catch {
    throw new ApiError({ kind: "gone", url });
  }
  if (!response.ok) throw await fromResponse(response, url);
  return (await response.json()) as T;
}
