/** A mark with its name below: the centre of the mark, the space to both sides, above and below. */
export interface Box {
  x: number;
  y: number;
  side: number;
  above: number;
  below: number;
}

const ROUNDS = 160;
const SIDEWAYS = 4; // every so many rounds boxes go sideways, lest a pile as high as the frame stay a pile
const GAP = 3; // pixels between two boxes

/** Move boxes apart within a frame until none covers another, as little as may be.
 *
 * Equal boxes in equal order give equal places; where there is no room for all, some go on touching.
 * A network's places are right as a whole, but bodies that share all their tasks fall on one point.
 */
export function spread(boxes: readonly Box[], width: number, height: number): Box[] {
  const placed = boxes.map((box) => ({ ...box }));
  placed.forEach((box) => keep(box, width, height));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < placed.length; i++) {
      for (let j = i + 1; j < placed.length; j++) {
        const [a, b] = [placed[i], placed[j]];
        if (a && b && part(a, b, round % SIDEWAYS === SIDEWAYS - 1)) moved = true;
      }
    }
    placed.forEach((box) => keep(box, width, height));
    if (!moved) break;
  }
  return placed;
}

/** Keep a box within the frame. */
function keep(box: Box, width: number, height: number): void {
  box.x = Math.max(box.side, Math.min(width - box.side, box.x));
  box.y = Math.max(box.above, Math.min(height - box.below, box.y));
}

/** Push two boxes apart by half of what they overlap, along the shorter way or sideways; false where they do not touch. */
function part(a: Box, b: Box, sideways: boolean): boolean {
  const across = a.side + b.side + GAP - Math.abs(a.x - b.x);
  const down = a.y <= b.y ? a.below + b.above + GAP - (b.y - a.y) : b.below + a.above + GAP - (a.y - b.y);
  if (across <= 0.5 || down <= 0.5) return false;
  if (down <= across && !sideways) {
    const step = (down / 2) * (a.y <= b.y ? 1 : -1);
    a.y -= step;
    b.y += step;
  } else {
    const step = (across / 2) * (a.x <= b.x ? 1 : -1);
    a.x -= step;
    b.x += step;
  }
  return true;
}

/** Points of any range stretched to fill a frame; a single point stands in its middle. */
export function fit(points: readonly (readonly [number, number])[], width: number, height: number): [number, number][] {
  const scale = (at: 0 | 1, size: number) => {
    const values = points.map((point) => point[at]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high === low ? size / 2 : ((value - low) / (high - low)) * size);
  };
  const [across, down] = [scale(0, width), scale(1, height)];
  return points.map(([x, y]) => [across(x), down(y)]);
}
