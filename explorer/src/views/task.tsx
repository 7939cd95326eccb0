import { get, segment } from "../api/client";
import type { Task } from "../api/tasks";
import { Actors } from "../parts/actors";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { FactName, Marked } from "../parts/marked";
import { Await } from "../parts/states";
import type { Column } from "../parts/table";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { facts } from "../state/facts";
import type { Fact, FactKind } from "../state/stretches";
import { t, word } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";

const LEGEND: readonly FactKind[] = ["lead", "responsible", "support", "guide", "deadline", "target", "theme", "mention", "citation", "quoted"];

/** One task: the paragraph itself, and everything that was read from it. */
export function TaskView() {
  const { id = "" } = useParams();
  const call = `/v1/tasks/${segment(id)}`;
  const answer = useAnswer(call, () => get<Task>(call));
  return <Await page answer={answer}>{(task) => <One task={task} call={call} />}</Await>;
}

function One({ task, call }: { task: Task; call: string }) {
  const found = facts(task);
  const documents = useDocuments();
  const kinds = LEGEND.filter((kind) => found.some((fact) => fact.kind === kind));
  return (
    <article>
      <Title sub={<><Anchor to="tasks" with={{ document: task.document }}>{task.document_title}</Anchor>{task.section && ` · ${task.section}`}</>}>
        <span class="no">{task.number}</span>{task.title}
      </Title>
      <dl class="facts">
        <dt>{t("role.lead")}</dt><dd>{task.lead.length ? <Actors list={task.lead} /> : t("task.nolead")}</dd>
        <dt>{t("role.responsible")}</dt><dd><Actors list={task.responsible} open={task.open_list} /></dd>
        {task.support.length > 0 && <><dt>{t("role.support")}</dt><dd><Actors list={task.support} /></dd></>}
        <dt>{t("task.due")}</dt>
        <dd>{task.deadlines.length === 0 ? t("task.nodue") : task.deadlines.map((one) => <span key={one.id} class="due">{one.name}{one.owner === "other" && ` ${t("deadline.other")}`}</span>)}</dd>
        {task.targets.length > 0 && <><dt>{t("fact.target")}</dt><dd>{task.targets.map((one) => one.name).join("；")}</dd></>}
      </dl>
      {task.open_list && <p class="caveat">{t("open.what")}</p>}
      <h2>{t("task.original")}</h2>
      <ul class="legend">{kinds.map((kind) => <li key={kind}><span class={`label ${kind}`}>{word("fact", kind)}</span></li>)}</ul>
      <Marked text={task.text} offset={task.start} facts={found} />
      <p class="note">{t("task.place", { start: task.start, end: task.end })} <a href={`/v1/documents/${segment(task.document)}/text`}>{t("document.text")}</a></p>
      <Family task={task} />
      <Figure name="facts" title={t("task.facts")} columns={columns()} rows={found} id={(fact) => fact.id} calls={[call]}
        note={note({ document: task.document }, documents)} empty={<p>{t("task.nofacts")}</p>} />
    </article>
  );
}

function Family({ task }: { task: Task }) {
  if (!task.parent && task.measures.length === 0) return null;
  return (
    <p>
      {task.parent && <Anchor to="task" with={{ id: task.parent }}>{t("task.parent")}</Anchor>}
      {task.measures.map((id, index) => <span key={id}> <Anchor to="task" with={{ id }}>{t("task.measure", { number: index + 1 })}</Anchor></span>)}
    </p>
  );
}

function columns(): Column<Fact>[] {
  return [
    { key: "kind", title: t("fact.kind"), value: (fact) => word("fact", fact.kind), show: (fact) => <span class={`label ${fact.kind}`}>{word("fact", fact.kind)}</span> },
    { key: "name", title: t("fact.name"), head: true, value: (fact) => fact.name, show: (fact) => <FactName fact={fact} /> },
    { key: "quote", title: t("fact.quote"), value: (fact) => fact.quote, show: (fact) => <q>{fact.quote}</q> },
    { key: "detail", title: t("fact.detail"), value: (fact) => fact.detail.join("；") },
    { key: "rule", title: t("fact.rule.title"), value: (fact) => fact.rule },
    { key: "start", title: t("fact.start"), number: true, value: (fact) => fact.start },
    { key: "end", title: t("fact.end"), number: true, value: (fact) => fact.end },
  ];
}
