import { address, getAll, segment } from "../api/client";
import type { Theme, ThemeAgency } from "../api/documents";
import { matrix } from "../charts/matrix";
import { useColours } from "../charts/colours";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Choice, ClearButton, DocumentChoice, Filters, ThemeChoice } from "../parts/filters";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments, useThemes } from "../state/lists";
import { useNames } from "../state/names";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";
import { ThemePairs } from "./theme_pairs";
import { OneTheme } from "./one_theme";

const FILTERS = ["document", "theme", "group", "rows"] as const;
/** Bodies across: as many as can be read on a screen of this width. */
function columns(): number {
  return Math.max(4, Math.min(24, Math.floor((innerWidth - 230) / 34)));
}

interface Cell {
  theme: Theme;
  agency: ThemeAgency;
}

/** Which bodies advance which themes, and which themes travel together. */
export function ThemesView() {
  const params = useParams();
  const themes = useThemes();
  const groups = [...new Set(themes.map((theme) => theme.group).filter((group): group is string => !!group))].sort((a, b) => a.localeCompare(b, "zh-CN"));
  return (
    <>
      <Title sub={t("themes.sub")}>{t("view.themes")}</Title>
      <Filters clear={FILTERS}>
        <DocumentChoice />
        <Choice name="group" title={t("theme.group")} all={t("all")} options={groups.map((value) => ({ value, title: value }))} />
        <ThemeChoice />
        <Choice name="rows" title={t("themes.rows")} standard="20" options={["10", "20", "40", "60"].map((value) => ({ value, title: t("network.atmost", { count: value }) }))} />
      </Filters>
      {params["theme"] ? <OneTheme id={params["theme"]} /> : <Matrix />}
      <ThemePairs />
    </>
  );
}

function Matrix() {
  const { document, group, rows = "20" } = useParams();
  const query = { document, group };
  const call = address("/v1/themes", query);
  const documents = useDocuments();
  const colours = useColours();
  const name = useNames();
  const answer = useAnswer(`${call} ${rows}`, async () => {
    const page = await getAll<Theme>("/v1/themes", query);
    const themes = page.items.slice(0, Number(rows) || 20);
    const cells: Cell[] = [];
    // A few at a time: the server answers two costly questions at once and lets others wait.
    for (let from = 0; from < themes.length; from += 4) {
      const part = await Promise.all(themes.slice(from, from + 4).map((theme) => getAll<ThemeAgency>(`/v1/themes/${segment(theme.id)}/agencies`, { document })));
      part.forEach(({ items }, index) => { const theme = themes[from + index]; if (theme) cells.push(...items.map((agency) => ({ theme, agency }))); });
    }
    return { themes, cells, total: page.total };
  });
  return (
    <Await answer={answer}>
      {({ themes, cells, total }) => {
        const sums = new Map<string, number>();
        for (const { agency } of cells) sums.set(agency.agency_id, (sums.get(agency.agency_id) ?? 0) + agency.tasks);
        const bodies = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, columns()).map(([id]) => id);
        const names = new Map(cells.map(({ agency }) => [agency.agency_id, name(agency.agency_id, agency.name)]));
        const range = t("range.matrix", { themes: themes.length, allthemes: total, bodies: bodies.length, allbodies: sums.size });
        return (
          <Figure<Cell>
            name="matrix" title={t("themes.matrix")} rows={cells} id={({ theme, agency }) => `${theme.id} ${agency.agency_id}`}
            calls={[call, ...themes.slice(0, 1).map((theme) => address(`/v1/themes/${segment(theme.id)}/agencies`, { document }))]}
            lead={<p class="range">{range}</p>} note={note({ document, groups: "exclude", range }, documents)}
            option={matrix(
              themes.map((theme) => ({ id: theme.id, name: theme.name })), bodies.map((id) => ({ id, name: names.get(id) ?? id })),
              cells.map(({ theme, agency }) => ({ row: theme.id, column: agency.agency_id, count: agency.tasks, led: agency.led })), colours,
            )}
            height={190 + 26 * themes.length} empty={<><p>{t("themes.none")}</p><ClearButton names={FILTERS} /></>}
            onPick={({ data }) => { const cell = data as { row: string; column: string }; go(link("tasks", { theme: cell.row, agency: cell.column, document })); }}
            columns={[
              { key: "theme", title: t("theme"), head: true, value: ({ theme }) => theme.name, show: ({ theme }) => <Anchor to="themes" with={{ theme: theme.id }}>{theme.name}</Anchor> },
              { key: "group", title: t("theme.group"), value: ({ theme }) => theme.group },
              { key: "agency", title: t("agency"), value: ({ agency }) => agency.name, show: ({ agency }) => <Anchor to="agency" with={{ id: agency.agency_id }}>{name(agency.agency_id, agency.name)}</Anchor> },
              { key: "tasks", title: t("tasks.count"), number: true, value: ({ agency }) => agency.tasks, show: ({ theme, agency }) => <Anchor to="tasks" with={{ theme: theme.id, agency: agency.agency_id }}>{agency.tasks}</Anchor> },
              { key: "led", title: t("role.lead"), number: true, value: ({ agency }) => agency.led },
            ]}
          />
        );
      }}
    </Await>
  );
}
