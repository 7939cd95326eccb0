import { useMemo } from "preact/hooks";
import { address, get } from "../../api/client";
import type { Body, Metrics, Path, Tie } from "../../api/network";
import { useColours } from "../../charts/colours";
import { networkGraph } from "../../charts/network_graph";
import { Anchor } from "../../parts/anchor";
import { Figure } from "../../parts/figure";
import { ClearButton } from "../../parts/filters";
import type { Column } from "../../parts/table";
import { useAnswer } from "../../state/answer";
import { language, t, word } from "../../state/language";
import { useDocuments, useThemes } from "../../state/lists";
import { type Names, useNames } from "../../state/names";
import { drawing, tieId } from "../../state/network";
import { note } from "../../state/note";
import { change, link, useParams } from "../../state/route";
import { Chain } from "./chain";
import { Picked } from "./picked";

interface Props {
  metrics: Metrics;
  call: string;
  measureName: (measure: string) => string;
  filters: readonly string[];
}

/** The picture of the network, and beside it what the reader pointed at. */
export function Picture({ metrics, call, measureName, filters }: Props) {
  const params = useParams();
  const { from, to, ego, level } = params;
  const colours = useColours();
  const documents = useDocuments();
  const theme = useThemes().find((one) => one.id === params["theme"])?.name;
  const pathCall = from && to && from !== to ? address("/v1/network/path", { from, to }) : null;
  const path = useAnswer(pathCall, () => get<Path>(pathCall ?? ""));
  const steps = path.value?.bodies.map((body) => body.id) ?? [];
  const measure = params["size"] ?? "tasks";
  const title = measure === "tasks" ? t("tasks.count") : measureName(measure);
  const cap = Number(params["cap"]) || 120;
  const shown = useMemo(
    () => drawing(metrics, { size: measure, cap, above: params["above"] === "1", level, ego, path: steps }),
    [metrics, measure, cap, params["above"], level, ego, steps.join()],
  );
  const name = useNames();
  // What the style sheets leave for the picture: the page less its margins, the frame, and the column beside it.
  const width = Math.min(1216, innerWidth) - 62 - (params["pick"] && innerWidth > 960 ? 376 : 0);
  const height = Math.min(900, 420 + 6 * shown.bodies.length);
  const waiting = metrics.pending.includes("positions");
  const option = useMemo(
    () => waiting ? undefined : networkGraph(metrics, shown, { width, height, name, measure, title, picked: params["pick"], path: steps }, colours),
    [shown, waiting, width, name, title, params["pick"], steps.join(), colours, language()],
  );
  const range = t("network.range", { shown: shown.bodies.length, total: shown.total, ties: shown.ties.length, all: metrics.ties.length });
  const calls = pathCall ? [call, pathCall] : [call];
  return (
    <>
      <div class={params["pick"] ? "beside" : ""}>
        <Figure
          name="network" title={language() === "en" ? metrics.title_en : metrics.title_zh} columns={tieColumns(name)} rows={shown.ties} id={tieId} calls={calls}
          lead={<p class="range">{range} · {t("network.sizeis", { measure: title })}{metrics.sole_task && <> · <Sole metrics={metrics} /></>}</p>}
          option={option} waiting={waiting} height={height + 44}
          onPick={({ data, kind }) => change({ pick: kind === "edge" ? tieId((data as { tie: Tie }).tie) : (data as { body: Body }).body.id })}
          note={note({ document: params["document"], theme, role: params["role"], groups: metrics.groups, unexpanded: metrics.unexpanded, weighting: metrics.weighting, range, planned: true }, documents)}
          empty={<><p>{params["above"] === "1" ? t("network.noneabove") : t("network.none")}</p><ClearButton names={filters} /></>}
        />
        {params["pick"] && <Picked pick={params["pick"]} metrics={metrics} measureName={measureName} />}
      </div>
      {pathCall && <Chain answer={path} />}
    </>
  );
}

function Sole({ metrics }: { metrics: Metrics }) {
  const task = metrics.sole_task ?? "";
  return <Anchor to="task" with={{ id: task }}>{t("network.sole", { ties: metrics.sole_ties, all: metrics.ties.length })}</Anchor>;
}

function tieColumns(name: Names): Column<Tie>[] {
  const body = (key: "source" | "target"): Column<Tie> => ({
    key, title: t(`tie.${key}`), head: key === "source", value: (tie) => name(tie[key]),
    show: (tie) => <Anchor to="agency" with={{ id: tie[key] }}>{name(tie[key])}</Anchor>,
  });
  return [
    body("source"), body("target"),
    {
      key: "tasks", title: t("pair.tasks"), number: true, value: (tie) => tie.tasks,
      show: (tie) => <a href={link("pair", { a: tie.source, b: tie.target })} onClick={(event) => { event.preventDefault(); change({ pick: tieId(tie), table: null }); }} aria-label={t("pair.read", { name: name(tie.target), count: tie.tasks })}>{tie.tasks}</a>,
    },
    { key: "weight", title: t("weighting"), number: true, value: (tie) => tie.weight },
    { key: "expected", title: t("tie.expected"), number: true, value: (tie) => tie.expected, show: (tie) => tie.expected?.toFixed(2) ?? t("none") },
    { key: "q", title: "q", number: true, value: (tie) => tie.q, show: (tie) => tie.q?.toFixed(3) ?? t("none") },
    { key: "above", title: t("network.above"), value: (tie) => word("yes", String(tie.above_expected)) },
  ];
}
