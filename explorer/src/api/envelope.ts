/** What all answers have in common. Shapes follow /openapi.json. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
  revision: string;
}

export interface Explained {
  query: string;
  cypher: string;
  parameters: Record<string, unknown>;
}

export interface Ready {
  status: string;
  store?: string;
  revision?: string;
  neo4j_browser?: string | null;
}

/** A list that says how classes of bodies were treated. */
export interface GroupedPage<T> extends Page<T> {
  groups: string;
  unexpanded: number;
}
