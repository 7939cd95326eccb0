import { useEffect, useRef } from "preact/hooks";
import { address, getAll } from "../api/client";
import type { TaskCard } from "../api/tasks";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments, useThemes } from "../state/lists";
import { note } from "../state/note";
import { change, useParams } from "../state/route";
import { taskColumns } from "./task_columns";

/** The tasks that advance two themes at once. `id` holds both ids with a bar between. */
export function ThemesBoth({ id, one, other }: { id: string; one: string | undefined; other: string | undefined }) {
  const { document } = useParams();
  const [a = "", b = ""] = id.split("|");
  const call = address("/v1/tasks", { theme: a, document });
  const answer = useAnswer(`${call} ${b}`, () => getAll<TaskCard>("/v1/tasks", { theme: a, document }));
  const documents = useDocuments();
  const themes = useThemes();
  const nameOf = (theme: string) => themes.find((known) => known.id === theme)?.name ?? theme;
  const [first, second] = [one ?? nameOf(a), other ?? nameOf(b)];
  const place = useRef<HTMLElement>(null);
  const ready = answer.value !== null;
  useEffect(() => { if (ready) place.current?.scrollIntoView({ block: "nearest" }); }, [id, ready]);
  return (
    <section ref={place}>
      <p class="row"><button type="button" class="plain" onClick={() => change({ both: null })}>{t("close")}</button></p>
      <Await answer={answer}>
        {({ items }) => {
          const rows = items.filter((task) => task.themes.some((theme) => theme.id === b));
          return (
            <Figure
              name="both" title={t("themes.both", { theme: first, other: second, count: rows.length })} rows={rows} id={(row) => row.id} columns={taskColumns<TaskCard>()} calls={[call]}
              note={note({ document, theme: `${first}、${second}` }, documents)} empty={<p>{t("themes.both.none")}</p>}
            />
          );
        }}
      </Await>
    </section>
  );
}
