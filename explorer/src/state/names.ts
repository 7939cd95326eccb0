import { useMemo } from "preact/hooks";
import { useBodies } from "./lists";

/** What to call a body: by its short name where that says which one is meant, else by its name. */
export type Names = (id: string, fallback?: string) => string;

/** Short names where only one body bears them and all local bodies are of one province (the id begins with its code).
 *
 * 市发展改革委 says enough in a plan of one city, and nothing among the plans of many.
 */
export function distinct(bodies: readonly { agency_id: string; name: string; short_name: string | null }[]): Map<string, string> {
  const bearers = new Map<string, number>();
  for (const { short_name } of bodies) if (short_name) bearers.set(short_name, (bearers.get(short_name) ?? 0) + 1);
  const provinces = new Set(bodies.map(({ agency_id }) => agency_id.slice(0, 2)).filter((code) => code !== "00"));
  if (provinces.size > 1) return new Map(bodies.map(({ agency_id, name }) => [agency_id, name]));
  return new Map(bodies.map(({ agency_id, name, short_name }) => [agency_id, short_name && bearers.get(short_name) === 1 ? short_name : name]));
}

/** The names of all bodies that a task names. Three cities' 市人民政府 are told apart. */
export function useNames(): Names {
  const bodies = useBodies();
  const known = useMemo(() => distinct(bodies), [bodies]);
  return useMemo(() => (id: string, fallback?: string) => known.get(id) ?? fallback ?? id, [known]);
}
