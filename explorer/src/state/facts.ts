import type { Task } from "../api/tasks";
import { t, word } from "./language";
import type { Fact } from "./stretches";

/** Every fact of a task, in the order of the text. */
export function facts(task: Task): Fact[] {
  const { actors, deadlines, themes, targets, mentions, citations, quoted } = task.evidence;
  const base = { detail: [] as string[], rule: null, actor: null, theme: null, inherited: false };
  const found: Omit<Fact, "id">[] = [
    ...actors.map((one) => ({
      ...base, quote: one.quote, start: one.start, end: one.end, name: one.name, rule: one.rule, actor: one.actor_id, inherited: one.inherited,
      kind: one.role_detail === "guide" ? ("guide" as const) : one.fact,
      detail: [
        one.verb ? t("fact.verb", { verb: one.verb }) : t("fact.noverb"),
        ...(one.resolution ? [t("fact.resolution", { how: word("resolution", one.resolution) })] : []),
        ...(one.inherited ? [t("fact.inherited")] : []),
      ],
    })),
    ...deadlines.map((one) => {
      const known = task.deadlines.find(({ id }) => id === one.deadline_id);
      return {
        ...base, quote: one.quote, start: one.start, end: one.end, name: one.name, kind: "deadline" as const, rule: one.rule,
        detail: [
          ...(known ? [word("deadline", known.kind)] : []),
          ...(known?.date ? [known.date] : []),
          ...(one.owner === "other" ? [t("deadline.other")] : []),
          ...(one.asserted === false ? [t("deadline.year")] : []),
          ...(one.ambiguous ? [t("deadline.ambiguous")] : []),
        ],
      };
    }),
    ...themes.map((one) => ({ ...base, quote: one.quote, start: one.start, end: one.end, name: one.name, kind: "theme" as const, theme: one.theme_id })),
    ...targets.map((one) => ({ ...base, quote: one.quote, start: one.start, end: one.end, name: one.name, kind: "target" as const })),
    ...mentions.map((one) => ({ ...base, quote: one.quote, start: one.start, end: one.end, name: one.name, kind: "mention" as const, actor: one.actor_id, detail: [word("function", one.function)] })),
    ...citations.map((one) => ({ ...base, quote: one.quote, start: one.start, end: one.end, name: one.title, kind: "citation" as const, detail: [word("relation", one.relation)] })),
    ...quoted.map((one) => ({ ...base, quote: one.quote, start: one.start, end: one.end, name: one.quote, kind: "quoted" as const })),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.map((fact, index) => ({ ...fact, id: `f${index}` }));
}
