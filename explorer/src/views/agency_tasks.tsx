import { address, getAll, segment } from "../api/client";
import type { Agency } from "../api/agencies";
import type { InvolvedTask } from "../api/tasks";
import { Figure } from "../parts/figure";
import { Choice } from "../parts/filters";
import { Await } from "../parts/states";
import type { Column } from "../parts/table";
import { useAnswer } from "../state/answer";
import { t, word } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";
import { taskColumns } from "./task_columns";

const WAYS = ["named", "via_group", "not_stated", "excluded"] as const;

/** The tasks of a body by the way they concern it: "not stated" is never shown as "no". */
export function AgencyTasks({ agency }: { agency: Agency }) {
  const params = useParams();
  const involvement = params["involvement"] ?? "named";
  const query = { involvement, document: params["document"], theme: params["theme"] };
  const path = `/v1/agencies/${segment(agency.id)}/tasks`;
  const answer = useAnswer(address(path, query), () => getAll<InvolvedTask>(path, query));
  const documents = useDocuments();
  const own: Column<InvolvedTask> = { key: "roles", title: t("role.own"), value: (row) => [...row.roles.map((role) => word("role", role)), ...row.via].join("；") };
  return (
    <section>
      <Await answer={answer}>
        {(page) => (
          <Figure name="tasks" title={t("agency.tasks", { way: word("involvement", involvement), count: page.total })}
            lead={agency.actor_kind === "agency" && <div class="filters"><Choice name="involvement" title={t("involvement")} standard="named" options={WAYS.map((value) => ({ value, title: word("involvement", value) }))} /></div>}
            columns={[...taskColumns<InvolvedTask>().slice(0, 2), own, ...taskColumns<InvolvedTask>().slice(2)]}
            rows={page.items} id={(row) => row.id} calls={[address(path, query)]} empty={<p>{t("tasks.none")}</p>}
            note={note({ document: params["document"], agency: agency.name, theme: params["theme"] }, documents)} />
        )}
      </Await>
    </section>
  );
}
