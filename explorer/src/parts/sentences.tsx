import { get, segment } from "../api/client";
import type { RoleEvidence, SharedTask } from "../api/agencies";
import type { Task } from "../api/tasks";
import { useAnswer } from "../state/answer";
import { facts } from "../state/facts";
import { type Fact, stretches } from "../state/stretches";
import { t, word } from "../state/language";
import { Anchor } from "./anchor";
import { Await, Empty } from "./states";

interface Props {
  tasks: readonly SharedTask[];
  one: string;
  other: string;
  compact?: boolean;
}

/** The tasks that name two bodies, each with its clause and both names marked in it. */
export function Sentences({ tasks, one, other, compact = false }: Props) {
  if (tasks.length === 0) return <Empty><p>{t("pair.none")}</p></Empty>;
  return (
    <ol class={compact ? "sentences compact" : "sentences"}>
      {tasks.map((task) => (
        <li key={task.id}>
          <p class="what"><Anchor to="task" with={{ id: task.id }}><span class="no">{task.number}</span>{task.title}</Anchor></p>
          <p class="who">{one} <Roles roles={task.roles} /> · {other} <Roles roles={task.other_roles} /></p>
          <Clause task={task} />
        </li>
      ))}
    </ol>
  );
}

function Roles({ roles }: { roles: readonly RoleEvidence[] }) {
  return (
    <>
      {roles.map((role) => {
        const kind = role.role_detail === "guide" ? "guide" : role.role;
        return <span key={`${kind} ${role.start}`} class={`label ${kind}`}>{word("role", kind)}</span>;
      })}
    </>
  );
}

/** The responsibility clause as printed, with the words that name the two bodies marked. */
function Clause({ task }: { task: SharedTask }) {
  const call = `/v1/tasks/${segment(task.id)}`;
  const answer = useAnswer(call, () => get<Task>(call));
  return (
    <Await answer={answer}>
      {(whole) => {
        const marks = [...task.roles, ...task.other_roles];
        const named = facts(whole).filter((fact) => marks.some((mark) => mark.start === fact.start && mark.end === fact.end && isRole(fact)));
        const clauses = whole.evidence.clauses.filter((clause) => named.some((fact) => fact.start >= clause.start && fact.end <= clause.end));
        const shown = clauses.length > 0 ? clauses : [{ quote: whole.text, start: whole.start, end: whole.end }];
        return shown.map((clause) => (
          <blockquote key={clause.start} title={marks.find((mark) => mark.start >= clause.start && mark.end <= clause.end)?.found_at ?? undefined}>
            {stretches(clause.quote, clause.start, named).map(({ text, facts: here }, index) => (here[0] ? <mark key={index} class={`fact ${here[0].kind}`}>{text}</mark> : text))}
          </blockquote>
        ));
      }}
    </Await>
  );
}

function isRole(fact: Fact): boolean {
  return fact.actor !== null && fact.kind !== "mention";
}
