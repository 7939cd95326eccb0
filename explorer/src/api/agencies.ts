import type { TaskHead } from "./tasks";

export interface Workload {
  agency_id: string;
  name: string;
  short_name: string | null;
  led: number;
  responsible: number;
  supporting: number;
  guiding: number;
  tasks: number;
  with_deadline: number;
  only_named: number;
  via_all_group: number;
  possible_via_indefinite: number;
}

export interface Share {
  led: number;
  responsible: number;
  supporting: number;
  guiding: number;
  tasks: number;
}

export interface AgencyWorkload extends Workload {
  groups: string;
  unexpanded: number;
  documents: (Share & { document: string; title: string; year: number | null })[];
  years: (Share & { year: number | null })[];
  themes: { theme_id: string; name: string; tasks: number; led: number }[];
}

export interface AgencyItem {
  id: string;
  name: string;
  short_name: string | null;
  full_name: string | null;
  aliases: string[];
  level: string | null;
  kind: string | null;
  line: string | null;
  place: string | null;
  registered: boolean | null;
}

export interface Succession {
  old_id: string;
  old_name: string;
  new_id: string;
  new_name: string;
  effective_on: string | null;
  kind: string | null;
  basis: string | null;
}

export interface Agency extends AgencyItem {
  actor_kind: "agency" | "group" | "person";
  quantifier: string | null;
  managed_by: string | null;
  tasks: number;
  mentions: number;
  documents: number;
  groups: { group_id: string; name: string; since: string | null; until: string | null; basis: string | null }[];
  history: Succession[];
}

export interface Collaborator {
  agency_id: string;
  name: string;
  short_name: string | null;
  tasks: number;
  led_by_me: number;
  led_by_other: number;
  co_led: number;
  documents: number;
}

export interface RoleEvidence {
  role: string;
  role_detail: string | null;
  found_at: string | null;
  quote: string;
  start: number;
  end: number;
  rule: string | null;
}

export interface SharedTask extends TaskHead {
  roles: RoleEvidence[];
  other_roles: RoleEvidence[];
}
