export const KINDS = ["copied", "narrowed", "extended", "related", "own", "dropped"] as const;
export type ComparisonKind = (typeof KINDS)[number];

export interface ComparedUnit {
  id: string;
  number: string;
  title: string;
  pieces: { text: string; matched: boolean }[];
  roles: string[];
}

export interface ComparisonRow {
  kind: ComparisonKind;
  child: ComparedUnit | null;
  parent: ComparedUnit | null;
  share: number | null;
  score: number | null;
}

export interface Travel {
  subject: string;
  outcome: string;
  child_numbers: string[];
  parent_numbers: string[];
  child: string;
  parent: string;
}

export interface Comparison {
  revision: string;
  child: { id: string; title: string };
  parent: { id: string; title: string };
  summary: Record<ComparisonKind, number>;
  rows: ComparisonRow[];
  travel: Travel[];
}

/** Whose part changed between two documents. */
export interface BodyChange {
  agency_id: string;
  name: string;
  tasks_old: number;
  tasks_new: number;
  led_old: number;
  led_new: number;
  change: string;
}
