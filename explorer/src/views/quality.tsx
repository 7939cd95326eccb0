import { getAll, segment } from "../api/client";
import type { Coverage } from "../api/documents";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { DocumentChoice, Filters } from "../parts/filters";
import { Await } from "../parts/states";
import type { Column } from "../parts/table";
import { Title } from "../parts/title";
import { address } from "../api/client";
import { useAnswer } from "../state/answer";
import { type Key, t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";

const AT_ONCE = 60; // rows of each of the five tables

interface Correction { id: string; document: string; seen: string; reading: string; reason: string; quote: string; span_start: number }
interface Unregistered { agency_id: string; name: string; tasks: number; mentions: number; documents: number }
interface OpenList { task_id: string; number: string | null; title: string; named: number; clause: string | null }
interface Term { term: string; tasks: number; example: string | null }

/** What was not understood, what was read differently from the print, and which names await a review. */
export function QualityView() {
  const { document } = useParams();
  return (
    <>
      <Title sub={t("quality.sub")}>{t("view.quality")}</Title>
      <Filters clear={["document"]}><DocumentChoice /></Filters>
      <Listed<Coverage> name="coverage" query="coverage" title="quality.coverage" what="quality.coverage.what" id={(row) => row.document} only={(row) => !document || row.document === document} columns={[
        { key: "title", title: t("document"), head: true, value: (row) => row.title, show: (row) => <Anchor to="tasks" with={{ document: row.document }}>{row.title}</Anchor> },
        count("tasks", "tasks.count"), count("clauses", "quality.clauses"), count("clauses_understood", "quality.understood"), count("unexplained", "quality.unexplained"), count("corrections", "quality.corrected"),
      ]} />
      <Listed<Correction> name="corrections" query="corrections" title="quality.corrections" what="quality.corrections.what" scoped id={(row) => row.id} columns={[
        { key: "seen", title: t("correction.seen"), head: true, value: (row) => row.seen, show: (row) => <q>{row.seen}</q> },
        { key: "reading", title: t("correction.reading"), value: (row) => row.reading },
        { key: "reason", title: t("correction.reason"), value: (row) => row.reason },
        { key: "document", title: t("document"), value: (row) => row.document, show: (row) => <a class="oneline" href={`/v1/documents/${segment(row.document)}/text`}>{t("document.text")}</a> },
        { key: "span_start", title: t("fact.start"), number: true, value: (row) => row.span_start },
      ]} />
      <Listed<Unregistered> name="unregistered" query="unregistered_agencies" title="quality.unregistered" what="quality.unregistered.what" id={(row) => row.agency_id} columns={[
        { key: "name", title: t("agency.name"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{row.name}</Anchor> },
        count("tasks", "tasks.count"), count("mentions", "quality.mentions"), count("documents", "count.documents"),
      ]} />
      <Listed<OpenList> name="open" query="open_lists" title="quality.open" what="open.what" scoped id={(row) => row.task_id} columns={[
        { key: "number", title: t("task.number"), value: (row) => row.number },
        { key: "title", title: t("task"), head: true, value: (row) => row.title, show: (row) => <Anchor to="task" with={{ id: row.task_id }}>{row.title}</Anchor> },
        count("named", "quality.named"),
        { key: "clause", title: t("quality.clause"), value: (row) => row.clause, show: (row) => <q>{row.clause}</q> },
      ]} />
      <Listed<Term> name="terms" query="quoted_terms" title="quality.terms" what="quality.terms.what" scoped id={(row) => row.term} columns={[
        { key: "term", title: t("quality.term"), head: true, value: (row) => row.term },
        count("tasks", "tasks.count"),
        { key: "example", title: t("quality.example"), value: (row) => row.example, show: (row) => row.example && <Anchor to="task" with={{ id: row.example }}>{t("task")}</Anchor> },
      ]} />
    </>
  );
}

function count<K extends string>(key: K, title: Key): Column<Record<K, number>> {
  return { key, title: t(title), number: true, value: (row) => row[key] };
}

interface ListedProps<T> {
  name: string;
  query: string;
  title: Key;
  what: Key;
  id: (row: T) => string;
  columns: Column<T>[];
  scoped?: boolean;
  only?: (row: T) => boolean;
}

/** The answer to one question of the library; `scoped` ones take the document of the address. */
function Listed<T>({ name, query, title, what, id, columns, scoped = false, only = () => true }: ListedProps<T>) {
  const { document } = useParams();
  const path = `/v1/queries/${query}`;
  const filter = scoped ? { document } : {};
  const call = address(path, filter);
  const answer = useAnswer(call, () => getAll<T>(path, filter));
  const documents = useDocuments();
  return (
    <Await answer={answer}>
      {({ items }) => {
        const rows = items.filter(only);
        return <Figure name={name} title={t(title, { count: rows.length })} lead={<p>{t(what)}</p>} rows={rows} id={id} columns={columns} atOnce={AT_ONCE} calls={[call]} note={note({ document: scoped ? document : undefined }, documents)} empty={<p>{t("quality.none")}</p>} />;
      }}
    </Await>
  );
}
