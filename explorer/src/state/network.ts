import type { Body, Metrics, Ranking, Tie } from "../api/network";

/** What the reader wants to see of a network. */
export interface Choices {
  size: string;
  cap: number;
  above: boolean;
  level: string | undefined;
  ego: string | undefined;
  path: readonly string[];
}

/** The part of a network that is drawn. `total` counts the bodies that the filters leave, before the cap. */
export interface Drawing {
  bodies: Body[];
  ties: Tie[];
  total: number;
  size: (body: Body) => number | null;
}

/** The ids at the ends of a tie, as one text; the smaller one first. */
export function tieId(tie: Pick<Tie, "source" | "target">): string {
  return `${tie.source}|${tie.target}`;
}

/** The bodies and ties to draw: filtered, then the highest ranked up to the cap, then the ties among them. */
export function drawing(metrics: Metrics, choices: Choices): Drawing {
  const ranking = metrics.rankings.find(({ measure }) => measure === choices.size);
  const scores = new Map(ranking?.scores.map((score) => [score.agency, score]) ?? []);
  const size = (body: Body) => (ranking ? (scores.get(body.id)?.value ?? null) : body.tasks);
  const ties = metrics.ties.filter((tie) => !choices.above || tie.above_expected === true);
  const near = choices.ego ? neighbours(choices.ego, ties) : null;
  const kept = metrics.bodies.filter(
    (body) => (!choices.level || body.level === choices.level) && (!near || near.has(body.id)),
  );
  const rank = (body: Body) => (ranking ? (scores.get(body.id)?.rank ?? Infinity) : -body.tasks);
  const first = (body: Body) => (body.id === choices.ego || choices.path.includes(body.id) ? 0 : 1);
  kept.sort((a, b) => first(a) - first(b) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const bodies = kept.slice(0, choices.cap);
  const ids = new Set(bodies.map((body) => body.id));
  return { bodies, ties: ties.filter((tie) => ids.has(tie.source) && ids.has(tie.target)), total: kept.length, size };
}

function neighbours(id: string, ties: readonly Tie[]): Set<string> {
  const found = new Set([id]);
  for (const { source, target } of ties) {
    if (source === id) found.add(target);
    if (target === id) found.add(source);
  }
  return found;
}

/** Sizes between `least` and `most` pixels whose areas follow the values; measures where less is more turn round. */
export function radii(values: readonly (number | null)[], measure: string, least = 9, most = 46): number[] {
  const known = values.filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => {
    if (value === null || high === low) return value === null ? least : (least + most) / 2;
    const share = (value - low) / (high - low);
    return least + (most - least) * Math.sqrt(LESS_IS_MORE.has(measure) ? 1 - share : share);
  });
}

/** Burt's constraint ranks the least constrained first. */
const LESS_IS_MORE = new Set(["constraint"]);

/** The range of ranks as text: `2 (1–6)`. */
export function rankRange(score: Pick<Ranking["scores"][number], "rank" | "rank_best" | "rank_worst"> | undefined): string | null {
  if (!score) return null;
  if (score.rank_best === null || score.rank_worst === null) return String(score.rank);
  return score.rank_best === score.rank_worst ? `${score.rank}` : `${score.rank} (${score.rank_best}–${score.rank_worst})`;
}
