/** What the page shows, as its address says it: `/?view=network&document=…&lang=en`. */
export const VIEWS = [
  "overview", "network", "agencies", "agency", "pair", "tasks", "task", "themes", "deadlines", "compare", "quality",
] as const;
export type View = (typeof VIEWS)[number];

export interface Address {
  view: View | "unknown";
  params: Readonly<Record<string, string>>;
}

/** Parameters to put into an address; null or the empty text leaves one out. */
export type Params = Record<string, string | number | null | undefined>;

/** Read the query string of an address. */
export function parse(search: string): Address {
  const params: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) if (value !== "") params[name] = value;
  const { view = "overview", ...rest } = params;
  return { view: (VIEWS as readonly string[]).includes(view) ? (view as View) : "unknown", params: rest };
}

/** The query string of an address, its parameters in order of name, so that equal views have equal links. */
export function format(view: View, params: Params): string {
  const kept = Object.entries(params).filter((entry): entry is [string, string | number] => {
    const value = entry[1];
    return value !== null && value !== undefined && value !== "";
  });
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(view === "overview" ? [] : [["view", view]]);
  for (const [name, value] of kept) query.set(name, String(value));
  const text = query.toString();
  return text ? `/?${text}` : "/";
}
