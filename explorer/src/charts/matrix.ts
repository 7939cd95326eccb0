import type { EChartsCoreOption } from "echarts/core";
import { t } from "../state/language";
import type { Colours } from "./colours";
import { tip } from "./tip";

interface Line {
  id: string;
  name: string;
}

interface Entry {
  row: string;
  column: string;
  count: number;
  led: number;
}

/** Counts in a grid: the darker the more, each with its number; an empty place means not named, which is not no. */
export function matrix(rows: readonly Line[], columns: readonly Line[], entries: readonly Entry[], colours: Colours): EChartsCoreOption {
  const row = new Map(rows.map(({ id }, index) => [id, index]));
  const column = new Map(columns.map(({ id }, index) => [id, index]));
  const shown = entries.filter((entry) => row.has(entry.row) && column.has(entry.column));
  const most = Math.max(1, ...shown.map((entry) => entry.count));
  // Three steps that keep their numbers readable, instead of a scale that does not.
  const step = (count: number) => (count > (2 * most) / 3 ? 2 : count > most / 3 ? 1 : 0);
  const fills = [colours.pale, colours.mid, colours.blue];
  const inks = [colours.ink, colours.ground, colours.ground];
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      confine: true, className: "tooltip",
      formatter: ({ data }: { data: { title: string; count: number; led: number } }) => tip(data.title, [t("matrix.tip", { tasks: data.count, led: data.led })]),
    },
    xAxis: {
      type: "category", position: "top", data: columns.map(({ name }) => name), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: colours.ink, rotate: 60, interval: 0, fontSize: 12, width: 130, overflow: "truncate" }, splitArea: { show: false }, splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: "category", inverse: true, data: rows.map(({ name }) => name), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { color: colours.ink, interval: 0, fontSize: 13, width: 170, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    series: [{
      type: "custom", cursor: "pointer",
      data: shown.map((entry) => ({ value: [column.get(entry.column), row.get(entry.row), entry.count], ...entry, title: `${rows[row.get(entry.row) ?? 0]?.name} × ${columns[column.get(entry.column) ?? 0]?.name}` })),
      renderItem: (_: unknown, api: { value(dimension: number): number; coord(value: number[]): number[]; size(value: number[]): number[] }) => {
        const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
        const [width = 0, height = 0] = api.size([1, 1]);
        const level = step(api.value(2));
        return {
          type: "group",
          children: [
            { type: "rect", shape: { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2, r: 2 }, style: { fill: fills[level] } },
            { type: "text", silent: true, style: { x, y, text: String(api.value(2)), align: "center", verticalAlign: "middle", fontSize: 12, fill: inks[level] } },
          ],
        };
      },
    }],
  };
}
