import type { Deadline } from "../api/documents";
import { Anchor } from "../parts/anchor";
import type { Column } from "../parts/table";
import { t, word } from "../state/language";

/** What may be said of a date: that it has passed, never that a task is late, for a plan does not report. */
export function passed(row: Deadline): string {
  if (row.date_passed === null || row.date_passed === undefined) return t("none");
  return t(row.date_passed ? "deadline.passed" : "deadline.ahead");
}

/** The columns of a table of deadlines. */
export function deadlineColumns(): Column<Deadline>[] {
  return [
    { key: "date", title: t("deadline.date"), value: (row) => row.date },
    { key: "name", title: t("deadline.name"), value: (row) => row.name },
    { key: "kind", title: t("deadline.kind"), value: (row) => word("deadline", row.kind) },
    { key: "task", title: t("task"), head: true, value: (row) => `${row.number ?? ""} ${row.title}`, show: (row) => <Anchor to="task" with={{ id: row.task_id }}><span class="no">{row.number}</span>{row.title}</Anchor> },
    { key: "owner", title: t("deadline.owner"), value: (row) => word("owner", row.owner) },
    { key: "quote", title: t("fact.quote"), value: (row) => row.quote, show: (row) => <q>{row.quote}</q> },
    { key: "passed", title: t("deadline.state"), value: passed },
  ];
}
