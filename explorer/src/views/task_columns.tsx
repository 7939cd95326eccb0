import type { TaskCard } from "../api/tasks";
import { Actors, actorNames } from "../parts/actors";
import { Anchor } from "../parts/anchor";
import type { Column } from "../parts/table";
import { t } from "../state/language";

/** The columns of a table of tasks. */
export function taskColumns<T extends TaskCard>(): Column<T>[] {
  return [
    { key: "number", title: t("task.number"), value: (row) => row.number },
    {
      key: "title", title: t("task"), head: true, value: (row) => row.title,
      show: (row) => (
        <>
          <Anchor to="task" with={{ id: row.id }}>{row.title}</Anchor>
          {row.section && <small class="quiet">{row.section}</small>}
        </>
      ),
    },
    { key: "lead", title: t("role.lead"), value: (row) => actorNames(row.lead), show: (row) => row.lead.length ? <Actors list={row.lead} /> : <span class="quiet">{t("task.nolead")}</span> },
    { key: "responsible", title: t("role.responsible"), value: (row) => actorNames(row.responsible), show: (row) => <Actors list={row.responsible} open={row.open_list && row.support.length === 0} /> },
    { key: "support", title: t("role.support"), value: (row) => actorNames(row.support), show: (row) => <Actors list={row.support} open={row.open_list && row.support.length > 0} /> },
    {
      key: "due", title: t("task.due"), value: (row) => row.deadlines.map((one) => one.name).join("；"),
      show: (row) => row.deadlines.length === 0 ? <span class="quiet">{t("none")}</span> : row.deadlines.map((one) => (
        <span key={one.id} class={`due ${one.owner}`}>{one.name}{one.owner === "other" && <small class="quiet">{t("deadline.other")}</small>}</span>
      )),
    },
  ];
}
