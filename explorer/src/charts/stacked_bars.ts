import type { EChartsCoreOption } from "echarts/core";
import type { Colours } from "./colours";
import { tip } from "./tip";

export interface BarRow {
  id: string;
  name: string;
  values: readonly number[];
}

/** Horizontal bars, the first row on top, each made of the named parts, every part with its number. */
export function stackedBars(rows: readonly BarRow[], parts: readonly string[], colours: Colours): EChartsCoreOption {
  const fills = [colours.blue, colours.mid, colours.pale, colours.grey, colours.gold];
  const inks = [colours.ground, colours.ground, colours.ink, colours.ink, colours.ground];
  const used = parts.map((_, part) => rows.some((row) => (row.values[part] ?? 0) > 0));
  return {
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, icon: "rect", textStyle: { color: colours.ink, fontSize: 13 }, data: parts.filter((_, part) => used[part]), selectedMode: false },
    tooltip: {
      trigger: "item", confine: true, className: "tooltip",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const row = rows[dataIndex];
        return row ? tip(row.name, parts.map((part, index) => `${part} ${row.values[index] ?? 0}`)) : "";
      },
    },
    xAxis: { type: "value", minInterval: 1, axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: {
      type: "category", inverse: true, data: rows.map((row) => row.name), axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } }, axisLabel: { color: colours.ink, fontSize: 13, interval: 0, width: 190, overflow: "truncate" },
    },
    series: parts.map((part, index) => ({
      name: part, type: "bar", stack: "all", barWidth: 16, itemStyle: { color: fills[index] ?? colours.soft }, cursor: "pointer",
      label: { show: true, color: inks[index] ?? colours.ink, fontSize: 11, formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : "") },
      data: rows.map((row) => ({ value: row.values[index] ?? 0, id: row.id, name: row.name })),
    })).filter((_, index) => used[index]),
  };
}
