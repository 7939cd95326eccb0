import type { EChartsCoreOption } from "echarts/core";
import type { Body, Metrics, Tie } from "../api/network";
import { t, word } from "../state/language";
import { type Drawing, radii, tieId } from "../state/network";
import { type Colours, SHAPES } from "./colours";
import { tip } from "./tip";

const WIDE = 1.55; // names are wide and low, so places are drawn apart sideways
const ALWAYS = 60; // with more bodies than that, only names that find room are written

interface Settings {
  measure: string;
  title: string;
  picked: string | undefined;
  path: readonly string[];
}

/** The network: places from the server, colour and shape by community, size by measure, width by shared tasks. */
export function networkGraph(metrics: Metrics, { bodies, ties, size }: Drawing, settings: Settings, colours: Colours): EChartsCoreOption {
  const values = bodies.map(size);
  const sizes = radii(values, settings.measure);
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  const most = Math.max(1, ...ties.map((tie) => tie.tasks));
  const steps = new Set(settings.path.slice(1).map((id, index) => tieId(ordered(settings.path[index] ?? "", id))));
  const communities = [...new Set(bodies.map((body) => body.community).filter((one): one is number => one !== null))].sort((a, b) => a - b);
  const category = (body: Body) => (body.community === null ? communities.length : communities.indexOf(body.community));
  const lit = (tie: Tie) => steps.has(tieId(tie)) || settings.picked === tieId(tie);
  const dimmed = steps.size > 0;
  return {
    tooltip: {
      confine: true, className: "tooltip",
      formatter: ({ dataType, data }: { dataType: string; data: { body?: Body; tie?: Tie } }) => {
        if (dataType === "edge" && data.tie) return tieTip(data.tie, names);
        return data.body ? bodyTip(data.body, settings.title, size(data.body)) : "";
      },
    },
    legend: {
      top: 0, left: 0, selectedMode: false, itemWidth: 13, itemHeight: 13, textStyle: { color: colours.ink, fontSize: 13 },
      data: communities.map((one) => t("community.name", { number: one })),
    },
    series: [{
      type: "graph", layout: "none", roam: true, scaleLimit: { min: 0.6, max: 6 }, top: 48, bottom: 24, left: 70, right: 70,
      categories: [...communities.map((one, index) => ({ name: t("community.name", { number: one }), symbol: shape(index), itemStyle: { color: colours.communities[index % colours.communities.length] } })), { name: "", itemStyle: { color: colours.soft } }],
      label: { show: true, position: "right", color: colours.ink, fontSize: 12, formatter: "{b}", textBorderColor: colours.card, textBorderWidth: 3 },
      labelLayout: { hideOverlap: bodies.length > ALWAYS, moveOverlap: "shiftY" },
      emphasis: { focus: "adjacency", lineStyle: { opacity: 0.9, color: colours.blue }, label: { fontWeight: "bold" } },
      data: bodies.map((body, index) => {
        const [x, y] = metrics.positions[body.id] ?? [0, 0];
        const chosen = settings.picked === body.id || settings.path.includes(body.id);
        return {
          id: body.id, name: body.name, x: x * WIDE, y: -y, symbolSize: sizes[index], category: category(body), body,
          itemStyle: { borderColor: chosen ? colours.ink : colours.card, borderWidth: chosen ? 3 : 1, opacity: dimmed && !chosen ? 0.35 : 1 },
          label: { fontWeight: chosen ? "bold" : "normal", opacity: dimmed && !chosen ? 0.4 : 1 },
        };
      }),
      links: [...ties].sort((a, b) => Number(lit(a)) - Number(lit(b))).map((tie) => ({
        source: tie.source, target: tie.target, tie,
        lineStyle: {
          width: 0.8 + 4 * (tie.tasks / most), curveness: 0.08,
          color: lit(tie) ? colours.gold : colours.soft,
          opacity: lit(tie) ? 1 : dimmed ? 0.08 : 0.16 + 0.5 * (tie.tasks / most),
        },
      })),
    }],
  };
}

/** A tie's ends in the order in which the API stores them. */
export function ordered(a: string, b: string): Pick<Tie, "source" | "target"> {
  return a < b ? { source: a, target: b } : { source: b, target: a };
}

function shape(index: number): string {
  return SHAPES[index % SHAPES.length] ?? "circle";
}

function bodyTip(body: Body, measure: string, value: number | null): HTMLElement {
  return tip(body.name, [
    `${measure} ${value ?? t("none")}`,
    t("body.tip", { tasks: body.tasks, led: body.led }),
    `${word("level", body.level)} · ${word("kind", body.kind)}`,
  ]);
}

function tieTip(tie: Tie, names: ReadonlyMap<string, string>): HTMLElement {
  const expected = tie.expected === null ? t("none") : tie.expected.toFixed(2);
  return tip(`${names.get(tie.source) ?? tie.source} — ${names.get(tie.target) ?? tie.target}`, [
    t("tie.tip", { tasks: tie.tasks, expected }),
    t(tie.above_expected ? "tie.above" : "tie.notabove"),
    t("tie.read"),
  ]);
}
