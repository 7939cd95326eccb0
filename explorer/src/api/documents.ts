export interface Document {
  id: string;
  title: string;
  number: string | null;
  issuer: string | null;
  issued_on: string | null;
  year: number | null;
  place: string | null;
  tasks: number | null;
}

export interface Overview {
  documents: number;
  tasks: number;
  agencies: number;
  groups: number;
  themes: number;
  dated: number;
  targets: number;
  assignments: number;
  without_lead: number;
  open_lists: number;
  unregistered: number;
}

export interface Coverage {
  document: string;
  title: string;
  tasks: number;
  clauses: number;
  clauses_understood: number;
  unexplained: number;
  corrections: number;
}

export interface Theme {
  id: string;
  name: string;
  group: string | null;
  aliases: string[];
  tasks: number;
}

export interface ThemeAgency {
  agency_id: string;
  name: string;
  short_name: string | null;
  tasks: number;
  led: number;
}

export interface Deadline {
  task_id: string;
  document: string;
  number: string | null;
  title: string;
  kind: string;
  name: string;
  date: string | null;
  precision: string | null;
  owner: "task" | "other";
  quote: string;
  start: number;
  end: number;
  date_passed?: boolean | null;
}

export interface Hit {
  kind: "agency" | "theme" | "task";
  id: string;
  name: string;
  rank: number;
  note: string | null;
}
