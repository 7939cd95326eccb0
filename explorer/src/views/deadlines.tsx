import { address, getAll } from "../api/client";
import type { Deadline } from "../api/documents";
import { useColours } from "../charts/colours";
import { timeline, timelineHeight } from "../charts/timeline";
import { Figure } from "../parts/figure";
import { AgencyChoice, ClearButton, DocumentChoice, Filters, TextField, ThemeChoice } from "../parts/filters";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { type Key, t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";
import { deadlineColumns } from "./deadline_columns";

const AT_ONCE = 100; // rows of each table of what has no date
const FILTERS = ["document", "agency", "theme", "from", "to", "as_of"] as const;
/** The kinds that have no place on a time line, each under its own heading. */
const APART: readonly (readonly [name: string, title: Key, what: Key, test: (row: Deadline) => boolean])[] = [
  ["other", "deadlines.other", "deadlines.other.what", (row) => row.owner === "other"],
  ["recurring", "deadlines.recurring", "deadlines.recurring.what", (row) => row.owner === "task" && row.kind === "recurring"],
  ["conditional", "deadlines.conditional", "deadlines.conditional.what", (row) => row.owner === "task" && (row.kind === "conditional" || row.kind === "event")],
  ["ongoing", "deadlines.ongoing", "deadlines.ongoing.what", (row) => row.owner === "task" && row.kind === "ongoing"],
];

/** When tasks are due. Dates of the State and dates that recur or depend on something stand apart. */
export function DeadlinesView() {
  const params = useParams();
  const today = new Date().toLocaleDateString("sv"); // Swedish dates are ISO dates
  const asOf = params["as_of"] ?? today;
  const query = { document: params["document"], agency: params["agency"], theme: params["theme"], from: params["from"], to: params["to"], as_of: asOf };
  const call = address("/v1/deadlines", query);
  const answer = useAnswer(call, () => getAll<Deadline>("/v1/deadlines", query));
  const documents = useDocuments();
  const colours = useColours();
  const noteOf = (rows: readonly Deadline[]) => note({ document: params["document"], agency: params["agency"], theme: params["theme"], range: t("range.deadlines", { count: rows.length, date: asOf }) }, documents);
  return (
    <>
      <Title sub={t("deadlines.sub")}>{t("view.deadlines")}</Title>
      <Filters clear={FILTERS}>
        <DocumentChoice />
        <AgencyChoice />
        <ThemeChoice />
        <TextField name="from" title={t("filter.due_from")} kind="date" />
        <TextField name="to" title={t("filter.due_to")} kind="date" />
        <TextField name="as_of" title={t("filter.as_of")} kind="date" />
      </Filters>
      <Await answer={answer}>
        {({ items }) => {
          const dated = items.filter((row) => row.owner === "task" && row.date !== null);
          return (
            <>
              <Figure name="dated" title={t("deadlines.dated", { count: dated.length })} rows={dated} id={identity} columns={deadlineColumns()} calls={[call]} note={noteOf(dated)}
                lead={<p class="range">{t("deadlines.passed", { passed: dated.filter((row) => row.date_passed).length, total: dated.length, date: asOf })}</p>}
                option={timeline(dated, asOf, colours)} height={timelineHeight(dated)} onPick={({ data }) => go(link("task", { id: (data as { task: string }).task }))}
                empty={<><p>{t("deadlines.none")}</p><ClearButton names={FILTERS} /></>} />
              {APART.map(([name, title, what, test]) => {
                const rows = items.filter((row) => test(row) && (row.date === null || row.owner === "other"));
                return rows.length > 0 && <Figure key={name} name={name} title={t(title, { count: rows.length })} lead={<p>{t(what)}</p>} rows={rows} id={identity} atOnce={AT_ONCE} columns={deadlineColumns()} calls={[call]} note={noteOf(rows)} />;
              })}
            </>
          );
        }}
      </Await>
    </>
  );
}

function identity(row: Deadline): string {
  return `${row.task_id} ${row.start} ${row.name}`;
}
