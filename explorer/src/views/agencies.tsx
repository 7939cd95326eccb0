import type { EChartsCoreOption } from "echarts/core";
import { address, getAll } from "../api/client";
import type { AgencyItem, Workload } from "../api/agencies";
import { type Colours, useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Choice, ClearButton, DocumentChoice, Filters, GroupsChoice, TextField, ThemeChoice } from "../parts/filters";
import { Await } from "../parts/states";
import type { Column } from "../parts/table";
import { Title } from "../parts/title";
import type { GroupedPage } from "../api/envelope";
import { useAnswer } from "../state/answer";
import { t, word } from "../state/language";
import { useDocuments, useThemes } from "../state/lists";
import { type Names, useNames } from "../state/names";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";

const DRAWN = 25; // bodies in the picture; the table has all
const FILTERS = ["q", "document", "theme", "level", "kind", "groups"] as const;

interface Row extends Workload {
  level: string | null;
  kind: string | null;
  line: string | null;
}

/** What each body bears. */
export function AgenciesView() {
  const params = useParams();
  const groups = params["groups"] ?? "exclude";
  const query = { document: params["document"], theme: params["theme"], groups: params["groups"] };
  const call = address("/v1/workload", query);
  const answer = useAnswer(call, () => getAll<Workload>("/v1/workload", query) as Promise<GroupedPage<Workload>>);
  const bodies = useAnswer(`agencies ${params["q"] ?? ""}`, () => getAll<AgencyItem>("/v1/agencies", { q: params["q"], named: false }));
  const documents = useDocuments();
  const colours = useColours();
  const name = useNames();
  const theme = useThemes().find((one) => one.id === params["theme"])?.name;
  return (
    <>
      <Title sub={t("agencies.sub")}>{t("view.agencies")}</Title>
      <Filters clear={FILTERS}>
        <TextField name="q" title={t("filter.name")} />
        <DocumentChoice />
        <ThemeChoice />
        <FacetChoice name="level" items={bodies.value?.items ?? []} />
        <FacetChoice name="kind" items={bodies.value?.items ?? []} />
        <GroupsChoice />
      </Filters>
      <Await answer={answer}>
        {(page) => (
          <Await answer={bodies}>
            {({ items }) => {
              const known = new Map(items.map((item) => [item.id, item]));
              const rows: Row[] = page.items
                .map((row) => ({ ...row, level: known.get(row.agency_id)?.level ?? null, kind: known.get(row.agency_id)?.kind ?? null, line: known.get(row.agency_id)?.line ?? null }))
                .filter((row) => (!params["q"] || known.has(row.agency_id)) && (!params["level"] || row.level === params["level"]) && (!params["kind"] || row.kind === params["kind"]));
              const shown = Math.min(DRAWN, rows.length);
              return (
                <Figure
                  name="workload" title={t("bearing")} columns={columns(name)} rows={rows} id={(row) => row.agency_id} calls={[call]}
                  lead={<p class="range">{t("shown", { shown, total: rows.length })}</p>}
                  note={note({ document: params["document"], theme, groups, unexpanded: page.unexpanded, range: t("range.bodies", { shown, total: rows.length }) }, documents)}
                  option={workloadBars(rows.slice(0, DRAWN), name, colours)} height={60 + 26 * shown}
                  onPick={({ data }) => go(link("agency", { id: (data as { id: string }).id }))}
                  empty={<><p>{t("agencies.none")}</p><ClearButton names={FILTERS} /></>}
                />
              );
            }}
          </Await>
        )}
      </Await>
    </>
  );
}

/** Choosing a level or a kind, from those that there are. */
function FacetChoice({ name, items }: { name: "level" | "kind"; items: readonly AgencyItem[] }) {
  const values = [...new Set(items.map((item) => item[name]).filter((value): value is string => !!value))].sort();
  return <Choice name={name} title={t(`agency.${name}`)} all={t("all")} options={values.map((value) => ({ value, title: word(name, value) }))} />;
}

/** Lead, responsible, support and guidance as parts of a bar. A body may hold two roles in one task. */
function workloadBars(rows: readonly Row[], name: Names, colours: Colours): EChartsCoreOption {
  return stackedBars(
    rows.map((row) => ({ id: row.agency_id, name: name(row.agency_id, row.name), values: [row.led, row.responsible, row.supporting, row.guiding] })),
    ["lead", "responsible", "support", "guide"].map((role) => word("role", role)),
    colours,
  );
}

function columns(name: Names): Column<Row>[] {
  const count = (key: "led" | "responsible" | "supporting" | "guiding" | "tasks" | "with_deadline" | "only_named" | "via_all_group" | "possible_via_indefinite", title: string): Column<Row> => ({ key, title, number: true, value: (row) => row[key] });
  return [
    { key: "name", title: t("agency"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{name(row.agency_id, row.name)}</Anchor> },
    { key: "level", title: t("agency.level"), value: (row) => word("level", row.level) },
    count("led", t("role.lead")), count("responsible", t("role.responsible")), count("supporting", t("role.support")), count("guiding", t("role.guide")),
    count("tasks", t("tasks.count")), count("with_deadline", t("bearing.deadline")), count("only_named", t("bearing.alone")),
    count("via_all_group", t("bearing.via")), count("possible_via_indefinite", t("bearing.possible")),
  ];
}
