import { useMemo } from "preact/hooks";
import { useBodies } from "./lists";

/** What to call a body: by its short name where no other body has the same one, else by its name. */
export type Names = (id: string, fallback?: string) => string;

/** The short names that only one body bears, the names of all others. */
export function distinct(bodies: readonly { agency_id: string; name: string; short_name: string | null }[]): Map<string, string> {
  const bearers = new Map<string, number>();
  for (const { short_name } of bodies) if (short_name) bearers.set(short_name, (bearers.get(short_name) ?? 0) + 1);
  return new Map(bodies.map(({ agency_id, name, short_name }) => [agency_id, short_name && bearers.get(short_name) === 1 ? short_name : name]));
}

/** The names of all bodies that a task names. Three cities' 市人民政府 are told apart. */
export function useNames(): Names {
  const bodies = useBodies();
  const known = useMemo(() => distinct(bodies), [bodies]);
  return useMemo(() => (id: string, fallback?: string) => known.get(id) ?? fallback ?? id, [known]);
}
