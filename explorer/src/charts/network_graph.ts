import type { EChartsCoreOption } from "echarts/core";
import type { Body, Metrics, Tie } from "../api/network";
import { t, word } from "../state/language";
import { type Drawing, radii, tieId } from "../state/network";
import { arrange } from "../state/arrange";
import { type Box, spread } from "../state/spread";
import { type Colours, SHAPES } from "./colours";
import { tip } from "./tip";

const NAMED = 70; // with more bodies than that, only the largest are named; pointing names the others
const FULL = 500; // ties; the more there are beyond that, the fainter each is drawn
const HEAD = 44; // pixels for the legend
const LETTER = 12; // width of a Chinese character in pixels

interface Settings {
  width: number;
  height: number;
  name: (id: string, fallback?: string) => string;
  measure: string;
  title: string;
  picked: string | undefined;
  path: readonly string[];
}

/** The network: places from the server, colour and shape by community, size by measure, width by shared tasks. */
export function networkGraph(metrics: Metrics, { bodies, ties, size }: Drawing, settings: Settings, colours: Colours): EChartsCoreOption {
  const values = bodies.map(size);
  const sizes = radii(values, settings.measure);
  const places = placed(metrics, bodies, sizes, settings);
  const most = Math.max(5, ...ties.map((tie) => tie.tasks));
  const steps = new Set(settings.path.slice(1).map((id, index) => tieId(ordered(settings.path[index] ?? "", id))));
  const communities = [...new Set(metrics.bodies.map((body) => body.community).filter((one): one is number => one !== null))].sort((a, b) => a - b);
  const told = communities.slice(0, colours.communities.length);
  const category = (body: Body) => (body.community !== null && told.includes(body.community) ? told.indexOf(body.community) : told.length);
  const others = new Set(bodies.map((body) => body.community).filter((one) => one !== null && !told.includes(one))).size;
  const rest = others > 0 ? t("community.others", { count: others }) : "";
  const thin = Math.min(1, FULL / Math.max(ties.length, 1));
  const lit = (tie: Tie) => steps.has(tieId(tie)) || settings.picked === tieId(tie);
  const dimmed = steps.size > 0;
  return {
    tooltip: {
      confine: true, className: "tooltip",
      formatter: ({ dataType, data }: { dataType: string; data: { body?: Body; tie?: Tie } }) => {
        if (dataType === "edge" && data.tie) return tieTip(data.tie, settings.name);
        return data.body ? bodyTip(data.body, settings.name(data.body.id, data.body.name), settings.title, size(data.body)) : "";
      },
    },
    legend: {
      top: 0, left: 0, selectedMode: false, itemWidth: 13, itemHeight: 13, textStyle: { color: colours.ink, fontSize: 13 },
      data: [
        ...told.flatMap((one, index) => (bodies.some((body) => body.community === one) ? [{ name: t("community.name", { number: one }), icon: shape(index) }] : [])),
        ...(rest ? [{ name: rest, icon: "circle" }] : []),
      ],
    },
    series: [{
      type: "graph", layout: "none", preserveAspect: true, roam: true, scaleLimit: { min: 0.6, max: 8 }, ...frame(places, settings),
      categories: [...told.map((one, index) => ({ name: t("community.name", { number: one }), symbol: shape(index), itemStyle: { color: colours.communities[index] } })), { name: rest, itemStyle: { color: colours.soft } }],
      label: { show: true, position: "bottom", distance: 2, color: colours.ink, fontSize: 12, formatter: "{b}", textBorderColor: colours.card, textBorderWidth: 3 },
      labelLayout: { hideOverlap: bodies.length > 2 * NAMED },
      emphasis: { focus: "adjacency", lineStyle: { opacity: 0.9, color: colours.blue }, label: { fontWeight: "bold" } },
      data: bodies.map((body, index) => {
        const { x, y } = places[index] ?? { x: 0, y: 0 };
        const chosen = settings.picked === body.id || settings.path.includes(body.id);
        return {
          id: body.id, name: settings.name(body.id, body.name), x, y, symbolSize: sizes[index], category: category(body), body,
          itemStyle: { borderColor: chosen ? colours.ink : colours.card, borderWidth: chosen ? 3 : 1, opacity: dimmed && !chosen ? 0.35 : 1 },
          label: { show: index < NAMED || chosen, fontWeight: chosen ? "bold" : "normal", opacity: dimmed && !chosen ? 0.4 : 1 },
        };
      }),
      links: [...ties].sort((a, b) => Number(lit(a)) - Number(lit(b))).map((tie) => ({
        source: tie.source, target: tie.target, tie,
        lineStyle: {
          width: 0.8 + 4 * (tie.tasks / most), curveness: 0.08,
          color: lit(tie) ? colours.gold : colours.soft,
          opacity: lit(tie) ? 1 : dimmed ? 0.05 : thin * (0.16 + 0.5 * (tie.tasks / most)),
        },
      })),
    }],
  };
}

/** The server's places, stretched to the frame, with marks and names moved off one another. */
function placed(metrics: Metrics, bodies: readonly Body[], sizes: readonly number[], { width, height, name }: Settings): Box[] {
  const points = arrange(bodies, metrics.positions, width, height);
  return spread(points.map(([x, y], index) => {
    const radius = (sizes[index] ?? 0) / 2;
    const body = index < NAMED ? bodies[index] : undefined;
    const half = body ? (name(body.id, body.name).length * LETTER) / 2 : 0;
    return { x, y, side: Math.max(radius, half), above: radius, below: radius + (body ? LETTER + 6 : 0) };
  }), width, height);
}

/** The margins that make a pixel of `places` a pixel of the picture: the renderer fits the marks' centres into them. */
function frame(places: readonly Box[], { width, height }: Settings): Record<"left" | "right" | "top" | "bottom", number> {
  const [across, down] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: Math.min(...across), right: width - Math.max(...across),
    top: HEAD + Math.min(...down), bottom: height - Math.max(...down),
  };
}

/** A tie's ends in the order in which the API stores them. */
export function ordered(a: string, b: string): Pick<Tie, "source" | "target"> {
  return a < b ? { source: a, target: b } : { source: b, target: a };
}

function shape(index: number): string {
  return SHAPES[index % SHAPES.length] ?? "circle";
}

function bodyTip(body: Body, name: string, measure: string, value: number | null): HTMLElement {
  return tip(name, [
    `${measure} ${value ?? t("none")}`,
    t("body.tip", { tasks: body.tasks, led: body.led }),
    `${word("level", body.level)} · ${word("kind", body.kind)}`,
  ]);
}

function tieTip(tie: Tie, name: Settings["name"]): HTMLElement {
  const expected = tie.expected === null ? t("none") : tie.expected.toFixed(2);
  return tip(`${name(tie.source)} — ${name(tie.target)}`, [
    t("tie.tip", { tasks: tie.tasks, expected }),
    t(tie.above_expected ? "tie.above" : "tie.notabove"),
    t("tie.read"),
  ]);
}
