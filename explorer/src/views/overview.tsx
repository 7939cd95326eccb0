import { useState } from "preact/hooks";
import { get, getAll } from "../api/client";
import type { Workload } from "../api/agencies";
import type { Coverage, Deadline, Overview, Theme } from "../api/documents";
import type { Page } from "../api/envelope";
import { Anchor } from "../parts/anchor";
import { Bar } from "../parts/bars";
import { Behind } from "../parts/behind";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { FIRST, FIRST_DATES, FIRST_THEMES } from "../state/first";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { useNames } from "../state/names";
import { thousands } from "../state/thousands";
import { Questions } from "./questions";

const TOP = 10;
const LISTED = 20; // documents; the others at a click

/** Ask for what the parts will show while the counts are on their way; they find the answers waiting. */
function begin(): void {
  for (const call of FIRST.overview ?? []) get(call).catch(() => undefined); // whoever shows it says what went wrong
}

/** What is in the graph, how much of it was understood, and what to ask. */
export function OverviewView() {
  useState(begin);
  const counts = useAnswer("overview", () => get<Page<Overview>>("/v1/queries/overview"));
  return (
    <>
      <Title sub={t("overview.sub")}>{t("overview.title")}</Title>
      <Await answer={counts}>
        {(page) => {
          const found = page.items[0];
          return found && found.documents > 0 ? <Filled counts={found} /> : <EmptyGraph />;
        }}
      </Await>
    </>
  );
}

function EmptyGraph() {
  return (
    <section class="state empty">
      <h2>{t("overview.empty")}</h2>
      <p>{t("overview.empty.remedy")}</p>
      <pre><code>fengong ingest data/plans/hunan-2021.txt</code></pre>
    </section>
  );
}

function Filled({ counts }: { counts: Overview }) {
  const numbers = [
    { to: "quality", count: counts.documents, title: t("count.documents") },
    { to: "tasks", count: counts.tasks, title: t("count.tasks") },
    { to: "agencies", count: counts.agencies, title: t("count.agencies") },
    { to: "themes", count: counts.themes, title: t("count.themes") },
    { to: "deadlines", count: counts.dated, title: t("count.dated") },
    { to: "quality", count: counts.unregistered, title: t("count.unregistered") },
  ] as const;
  return (
    <>
      <ul class="counts">
        {numbers.map((one) => <li key={one.title}><Anchor to={one.to}><b>{thousands(one.count)}</b>{one.title}</Anchor></li>)}
      </ul>
      <CoverageLine />
      <div class="columns">
        <Bearing />
        <Dates />
      </div>
      <Questions counts={counts} />
      <Themes />
      <Documents />
      <Behind calls={["/v1/queries/overview", "/v1/queries/coverage", `/v1/workload?limit=${TOP}`]} />
    </>
  );
}

function CoverageLine() {
  const answer = useAnswer("coverage", () => getAll<Coverage>("/v1/queries/coverage"));
  const rows = answer.value?.items ?? [];
  const sum = (name: "clauses" | "clauses_understood" | "unexplained" | "corrections") => rows.reduce((total, row) => total + (row[name] ?? 0), 0);
  if (rows.length === 0) return null;
  return (
    <p class="coverage">
      {t("overview.coverage", { understood: sum("clauses_understood"), clauses: sum("clauses"), unexplained: sum("unexplained"), corrections: sum("corrections") })}{" "}
      <Anchor to="quality">{t("view.quality")}</Anchor>
    </p>
  );
}

function Bearing() {
  const name = useNames();
  const answer = useAnswer("bearing", () => getAll<Workload>("/v1/workload")); // the names need them all anyway
  return (
    <section>
      <h2>{t("bearing")}</h2>
      <Await answer={answer}>
        {({ items }) => (
          <table class="bars">
            <thead><tr><th scope="col">{t("agency")}</th><th scope="col" class="n">{t("role.lead")}</th><th scope="col" class="n">{t("role.responsible")}</th><th scope="col" class="n">{t("tasks.count")}</th><td /></tr></thead>
            <tbody>
              {items.slice(0, TOP).map((row) => (
                <tr key={row.agency_id}>
                  <th scope="row"><Anchor to="agency" with={{ id: row.agency_id }}>{name(row.agency_id, row.name)}</Anchor></th>
                  <td class="n">{row.led}</td><td class="n">{row.responsible}</td><td class="n">{row.tasks}</td>
                  <td class="wide"><Bar whole={row.tasks} part={row.led} most={items[0]?.tasks ?? 1} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Await>
      <p class="note">{t("bearing.note")} <Anchor to="agencies">{t("all.bodies")}</Anchor></p>
    </section>
  );
}

function Dates() {
  const answer = useAnswer("dates", () => get<Page<Deadline>>("/v1/deadlines", FIRST_DATES));
  return (
    <section>
      <h2>{t("view.deadlines")}</h2>
      <Await answer={answer}>
        {({ items }) => items.length === 0 ? <p>{t("deadlines.none")}</p> : (
          <ol class="dates">
            {items.map((row) => (
              <li key={`${row.task_id} ${row.start}`}>
                <time dateTime={row.date ?? ""}>{row.date}</time>
                <Anchor to="task" with={{ id: row.task_id }}><span class="no">{row.number}</span>{row.title}</Anchor>
                <q>{row.quote}</q>
              </li>
            ))}
          </ol>
        )}
      </Await>
      <p class="note">{t("deadlines.note")} <Anchor to="deadlines">{t("all.deadlines")}</Anchor></p>
    </section>
  );
}

function Themes() {
  const answer = useAnswer("top themes", () => get<Page<Theme>>("/v1/themes", FIRST_THEMES));
  return (
    <section>
      <h2>{t("view.themes")}</h2>
      <Await answer={answer}>
        {({ items }) => (
          <ul class="chips">
            {items.map((theme) => <li key={theme.id}><Anchor to="themes" with={{ theme: theme.id }}>{theme.name}<b>{theme.tasks}</b></Anchor></li>)}
          </ul>
        )}
      </Await>
    </section>
  );
}

function Documents() {
  const documents = useDocuments();
  const [most, setMost] = useState(LISTED);
  return (
    <section>
      <h2>{t("count.documents")}</h2>
      {documents.length > most && <p class="range">{t("documents.shown", { shown: most, total: documents.length })}</p>}
      <ul class="documents">
        {documents.slice(0, most).map((document) => (
          <li key={document.id}>
            <Anchor to="tasks" with={{ document: document.id }}>{document.title}</Anchor>
            <span>{document.issuer ?? t("document.noissuer")} · {document.issued_on ?? t("document.nodate")} · {t("document.units", { count: document.tasks ?? 0 })} · <a href={`/v1/documents/${encodeURIComponent(document.id)}/text`}>{t("document.text")}</a></span>
          </li>
        ))}
      </ul>
      {documents.length > most && <p class="more"><button type="button" onClick={() => setMost(documents.length)}>{t("documents.all", { total: documents.length })}</button></p>}
    </section>
  );
}
