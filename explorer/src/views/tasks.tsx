import { address, get } from "../api/client";
import type { Page } from "../api/envelope";
import type { TaskCard } from "../api/tasks";
import { Figure } from "../parts/figure";
import { AgencyChoice, Choice, ClearButton, DocumentChoice, Filters, RoleChoice, TextField, ThemeChoice } from "../parts/filters";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { t, word } from "../state/language";
import { useBodies, useDocuments, useThemes } from "../state/lists";
import { note } from "../state/note";
import { change, useParams } from "../state/route";
import { taskColumns } from "./task_columns";

const PAGE = 100;
const FILTERS = ["document", "agency", "role", "theme", "due_from", "due_to", "q", "level"] as const;

/** All tasks, to be filtered. */
export function TasksView() {
  const params = useParams();
  const query = Object.fromEntries(FILTERS.map((name) => [name, params[name]]));
  const pages = Math.max(1, Math.min(100, Number(params["pages"]) || 1));
  const call = address("/v1/tasks", { ...query, limit: PAGE });
  const answer = useAnswer(`${call} ${pages}`, () => several(query, pages));
  const documents = useDocuments();
  const agency = useBodies().find((body) => body.agency_id === params["agency"])?.name ?? params["agency"];
  const theme = useThemes().find((one) => one.id === params["theme"])?.name ?? params["theme"];
  return (
    <>
      <Title sub={t("tasks.sub")}>{t("view.tasks")}</Title>
      <Filters clear={FILTERS}>
        <TextField name="q" title={t("filter.text")} />
        <DocumentChoice />
        <AgencyChoice />
        <RoleChoice guide />
        <ThemeChoice />
        <Choice name="level" title={t("task.level")} all={t("all")} options={["topic", "task", "measure"].map((value) => ({ value, title: word("unit", value) }))} />
        <TextField name="due_from" title={t("filter.due_from")} kind="date" />
        <TextField name="due_to" title={t("filter.due_to")} kind="date" />
      </Filters>
      <Await answer={answer}>
        {(page) => (
          <>
            <Figure
              name="tasks" title={t("tasks.shown", { shown: page.items.length, total: page.total })}
              note={note({ document: params["document"], agency, theme, role: params["role"], range: t("tasks.shown", { shown: page.items.length, total: page.total }) }, documents)}
              calls={[call]} columns={taskColumns<TaskCard>()} rows={page.items} id={(row) => row.id}
              empty={<><p>{t("tasks.none")}</p><ClearButton names={FILTERS} /></>}
            />
            {page.next && <p class="more"><button type="button" onClick={() => change({ pages: pages + 1 }, { replace: true })}>{t("tasks.more", { count: Math.min(PAGE, page.total - page.items.length) })}</button></p>}
          </>
        )}
      </Await>
    </>
  );
}

async function several(query: Record<string, string | undefined>, pages: number): Promise<Page<TaskCard>> {
  let page = await get<Page<TaskCard>>("/v1/tasks", { ...query, limit: PAGE });
  for (let count = 1; count < pages && page.next; count++) {
    const more = await get<Page<TaskCard>>("/v1/tasks", { ...query, limit: PAGE, cursor: page.next });
    page = { ...more, items: [...page.items, ...more.items] };
  }
  return page;
}
