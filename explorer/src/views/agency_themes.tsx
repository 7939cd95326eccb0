import { address, get, segment } from "../api/client";
import type { Agency, AgencyWorkload } from "../api/agencies";
import { useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";

const DRAWN = 15;

/** Which themes the tasks of a body advance. */
export function AgencyThemes({ agency }: { agency: Agency }) {
  const params = useParams();
  const call = address(`/v1/agencies/${segment(agency.id)}/workload`, { document: params["document"], theme: params["theme"], groups: params["groups"] });
  const answer = useAnswer(call, () => get<AgencyWorkload>(call));
  const documents = useDocuments();
  const colours = useColours();
  return (
    <section>
      <Await answer={answer}>
        {({ themes, groups }) => {
          const drawn = themes.slice(0, DRAWN);
          return (
            <Figure name="themes" title={t("agency.themes")} rows={themes} id={(row) => row.theme_id} calls={[call]} empty={<p>{t("themes.none")}</p>}
              option={stackedBars(drawn.map((row) => ({ id: row.theme_id, name: row.name, values: [row.led, row.tasks - row.led] })), [t("role.lead"), t("role.notlead")], colours)}
              height={60 + 26 * drawn.length} lead={<p class="range">{t("shown", { shown: drawn.length, total: themes.length })}</p>}
              onPick={({ data }) => go(link("tasks", { agency: agency.id, theme: (data as { id: string }).id }))}
              columns={[
                { key: "name", title: t("theme"), head: true, value: (row) => row.name, show: (row) => <Anchor to="themes" with={{ theme: row.theme_id }}>{row.name}</Anchor> },
                { key: "tasks", title: t("tasks.count"), number: true, value: (row) => row.tasks, show: (row) => <Anchor to="tasks" with={{ agency: agency.id, theme: row.theme_id }}>{row.tasks}</Anchor> },
                { key: "led", title: t("role.lead"), number: true, value: (row) => row.led },
              ]}
              note={note({ document: params["document"], agency: agency.name, groups, range: t("range.themes", { shown: drawn.length, total: themes.length }) }, documents)} />
          );
        }}
      </Await>
    </section>
  );
}
