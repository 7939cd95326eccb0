export interface Body {
  id: string;
  name: string;
  level: string;
  kind: string;
  line: string;
  tasks: number;
  led: number;
  responsible: number;
  supporting: number;
  guiding: number;
  named_alone: number;
  component: number;
  community: number | null;
  core: boolean | null;
}

export interface Tie {
  source: string;
  target: string;
  tasks: number;
  weight: number;
  documents: number;
  expected: number | null;
  p: number | null;
  q: number | null;
  above_expected: boolean | null;
}

export interface Score {
  agency: string;
  value: number | null;
  rank: number;
  rank_best: number | null;
  rank_worst: number | null;
  influential_task: string | null;
}

export interface Ranking {
  measure: string;
  scores: Score[];
  influential_task: string | null;
  tested: number | null;
}

export interface Communities {
  count: number;
  modularity: number;
  seeds: number;
  agreement: number | null;
  fewest: number | null;
  most: number | null;
  null_modularity: number | null;
  p: number | null;
}

export interface GroupMixing {
  attribute: string;
  internal: number;
  external: number;
  e_i: number;
  assortativity: number | null;
}

export interface BrokerScore {
  agency: string;
  coordinator: number;
  itinerant: number;
  gatekeeper: number;
  representative: number;
  liaison: number;
  total: number;
  rank: number;
  rank_best: number | null;
  rank_worst: number | null;
  influential_task: string | null;
}

export interface BrokerTable {
  ties: string;
  attribute: string;
  scores: BrokerScore[];
}

export interface Withheld {
  measure: string;
  code: string;
  zh: string;
  en: string;
}

export interface Metrics {
  revision: string;
  title_zh: string;
  title_en: string;
  weighting: string;
  documents: number;
  tasks: number;
  tying_tasks: number;
  open_lists: number;
  sole_task: string | null;
  sole_ties: number;
  cohesion: { density: number | null; components: number; isolated: number; core_size: number | null; core_fit: number | null };
  bodies: Body[];
  ties: Tie[];
  rankings: Ranking[];
  communities: Communities | null;
  mixing: GroupMixing[];
  brokerage: BrokerTable[];
  withheld: Withheld[];
  pending: string[];
  busy: boolean;
  positions: Record<string, [number, number]>;
  groups: string;
  unexpanded: number;
}

export interface Words {
  zh: string;
  en: string;
}

export interface Method {
  id: string;
  title: Words;
  meaning: Words;
  formula: string;
  source: string;
  caveats: Words[];
}

export interface Path {
  found: boolean;
  bodies: { id: string; name: string }[];
  steps: { source: string; source_name: string; target: string; target_name: string; tasks: number; examples: string[] }[];
}
