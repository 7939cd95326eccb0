import type { Body } from "../api/network";
import { fit } from "./spread";

const ALONE = 4; // parts with fewer bodies stand in rows below the others
const ROW = 56; // pixels for a row of them
const PLACE = 130; // and the width for each
const GAP = 40;

/** Places in a frame from places of any range: every connected part has a column of its own, as wide as it needs.
 *
 * Unconnected parts drift apart as far as a layout lets them, and would leave the picture empty between them.
 */
export function arrange(bodies: readonly Body[], positions: Readonly<Record<string, [number, number]>>, width: number, height: number): [number, number][] {
  const parts = new Map<number, number[]>();
  bodies.forEach((body, index) => parts.set(body.component, [...(parts.get(body.component) ?? []), index]));
  const sorted = [...parts.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const large = sorted.filter((part, index) => index === 0 || part.length >= ALONE);
  const small = sorted.slice(large.length).flat();
  const columns = Math.max(1, Math.floor(width / PLACE));
  const foot = small.length > 0 ? Math.ceil(small.length / columns) * ROW + GAP : 0;
  const weight = large.reduce((sum, part) => sum + Math.sqrt(part.length), 0);
  const places: [number, number][] = bodies.map(() => [0, 0]);
  let left = 0;
  for (const part of large) {
    const room = (width - GAP * (large.length - 1)) * (Math.sqrt(part.length) / weight);
    const points = part.map((index): [number, number] => { const [x, y] = positions[bodies[index]?.id ?? ""] ?? [0, 0]; return [x, -y]; });
    fit(points, room, Math.max(100, height - foot)).forEach(([x, y], at) => { places[part[at] ?? 0] = [left + x, y]; });
    left += room + GAP;
  }
  small.forEach((index, at) => {
    places[index] = [((at % columns) + 0.5) * (width / columns), height - foot + GAP + (Math.floor(at / columns) + 0.4) * ROW];
  });
  return places;
}
