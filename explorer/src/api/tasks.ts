export interface ActorRef {
  id: string;
  name: string;
  kind: "agency" | "group" | "person";
}

export interface DeadlineRef {
  id: string;
  name: string;
  kind: string;
  date: string | null;
  precision: string | null;
  owner: "task" | "other";
}

export interface ThemeRef {
  id: string;
  name: string;
  group: string | null;
}

export interface TaskHead {
  id: string;
  document: string;
  section: string | null;
  number: string | null;
  title: string;
}

export interface TaskCard extends TaskHead {
  level: string;
  open_list: boolean;
  lead: ActorRef[];
  responsible: ActorRef[];
  support: ActorRef[];
  deadlines: DeadlineRef[];
  themes: ThemeRef[];
  targets: { id: string; name: string }[];
}

export interface InvolvedTask extends TaskCard {
  involvement: string;
  roles: string[];
  via: string[];
}

export interface Evidence {
  quote: string;
  start: number;
  end: number;
}

export interface ActorEvidence extends Evidence {
  fact: "lead" | "responsible" | "support";
  actor_id: string;
  name: string;
  kind: ActorRef["kind"];
  role_detail: string | null;
  verb: string | null;
  inherited: boolean;
  printed_name: string | null;
  resolution: string | null;
  rule: string | null;
}

export interface DeadlineEvidence extends Evidence {
  deadline_id: string;
  name: string;
  kind: string;
  date: string | null;
  precision: string | null;
  owner: string;
  asserted: boolean | null;
  ambiguous: boolean | null;
  rule: string | null;
}

export interface Task extends TaskCard {
  revision: string;
  document_title: string;
  text: string;
  start: number;
  end: number;
  clause: string | null;
  parent: string | null;
  measures: string[];
  actions: { id: string; ordinal: number; text: string; commitment: string; condition: string | null; scope: string | null }[];
  evidence: {
    actors: ActorEvidence[];
    deadlines: DeadlineEvidence[];
    themes: (Evidence & { theme_id: string; name: string })[];
    targets: (Evidence & { target_id: string; name: string })[];
    mentions: (Evidence & { actor_id: string; name: string; function: string | null })[];
    citations: (Evidence & { title: string; relation: string | null })[];
    quoted: Evidence[];
    clauses: Evidence[];
  };
}
