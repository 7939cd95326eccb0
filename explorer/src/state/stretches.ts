export type FactKind = "lead" | "responsible" | "support" | "guide" | "deadline" | "theme" | "target" | "mention" | "citation" | "quoted";

/** One fact of a task with the words it rests on; `start` and `end` index the document's text. */
export interface Fact {
  id: string;
  kind: FactKind;
  quote: string;
  start: number;
  end: number;
  name: string;
  detail: string[];
  rule: string | null;
  actor: string | null;
  theme: string | null;
  inherited: boolean;
}

/** A stretch of the text under the same facts. */
export interface Stretch {
  text: string;
  facts: Fact[];
}

/** The text cut wherever a fact begins or ends; joined again it is the text. `offset` is where the text begins.
 *
 * Offsets count characters as Python does, not the halves of which JavaScript makes the rarer ones.
 */
export function stretches(text: string, offset: number, list: readonly Fact[]): Stretch[] {
  const characters = [...text];
  const inside = list.filter((fact) => fact.start >= offset && fact.end <= offset + characters.length);
  const ends = inside.flatMap((fact) => [fact.start - offset, fact.end - offset]);
  const cuts = [...new Set([0, characters.length, ...ends])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? characters.length;
    const covering = inside.filter((fact) => fact.start - offset <= start && fact.end - offset >= end);
    return { text: characters.slice(start, end).join(""), facts: covering };
  });
}
