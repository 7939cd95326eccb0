import { address, get, getAll, segment } from "../api/client";
import type { Theme, ThemeAgency } from "../api/documents";
import { useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { useNames } from "../state/names";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";

/** One theme: the bodies that advance it. */
export function OneTheme({ id }: { id: string }) {
  const { document } = useParams();
  const path = `/v1/themes/${segment(id)}`;
  const agencies = address(`${path}/agencies`, { document });
  const answer = useAnswer(agencies, async () => ({ theme: await get<Theme>(path), bodies: await getAll<ThemeAgency>(`${path}/agencies`, { document }) }));
  const documents = useDocuments();
  const colours = useColours();
  const name = useNames();
  return (
    <Await answer={answer}>
      {({ theme, bodies }) => (
        <section>
          <h2>{theme.name}</h2>
          <p class="quiet">{[theme.group, ...theme.aliases].filter(Boolean).join(" · ")}</p>
          <p class="row">
            <Anchor to="tasks" with={{ theme: id, document }}>{t("theme.tasks", { count: theme.tasks })}</Anchor>
            <Anchor to="network" with={{ theme: id, document }}>{t("theme.network")}</Anchor>
            <Anchor to="deadlines" with={{ theme: id, document }}>{t("view.deadlines")}</Anchor>
            <Anchor to="themes" with={{ document }}>{t("theme.back")}</Anchor>
          </p>
          <Figure name="theme" level={3} title={t("theme.bodies")} rows={bodies.items} id={(row) => row.agency_id} calls={[agencies]} empty={<p>{t("themes.nobodies")}</p>}
            option={stackedBars(bodies.items.slice(0, 25).map((row) => ({ id: row.agency_id, name: name(row.agency_id, row.name), values: [row.led, row.tasks - row.led] })), [t("role.lead"), t("role.notlead")], colours)}
            height={60 + 26 * Math.min(25, bodies.items.length)} lead={<p class="range">{t("shown", { shown: Math.min(25, bodies.items.length), total: bodies.total })}</p>}
            onPick={({ data }) => go(link("tasks", { theme: id, agency: (data as { id: string }).id, document }))}
            note={note({ document, theme: theme.name, groups: "exclude" }, documents)}
            columns={[
              { key: "name", title: t("agency"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{name(row.agency_id, row.name)}</Anchor> },
              { key: "tasks", title: t("tasks.count"), number: true, value: (row) => row.tasks, show: (row) => <Anchor to="tasks" with={{ theme: id, agency: row.agency_id, document }}>{row.tasks}</Anchor> },
              { key: "led", title: t("role.lead"), number: true, value: (row) => row.led },
            ]} />
        </section>
      )}
    </Await>
  );
}
