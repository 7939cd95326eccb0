import type { EChartsCoreOption } from "echarts/core";
import type { Deadline } from "../api/documents";
import { t } from "../state/language";
import type { Colours } from "./colours";
import { tip } from "./tip";

const DAY = 86_400_000;

/** Tasks piled up at the month in which they are due, the day of reading as a line; passed dates are pale. */
export function timeline(rows: readonly Deadline[], asOf: string, colours: Colours): EChartsCoreOption {
  const piles = new Map<string, number>();
  const marks = [...rows].sort((a, b) => (a.date ?? "").localeCompare(b.date ?? "")).map((row) => {
    const month = (row.date ?? "").slice(0, 7);
    const height = (piles.get(month) ?? 0) + 1;
    piles.set(month, height);
    return { value: [Date.parse(`${month}-15`), height], row, task: row.task_id, name: row.title };
  });
  const times = marks.map((mark) => mark.value[0] ?? 0);
  const tallest = Math.max(1, ...piles.values());
  return {
    grid: { left: 8, right: 32, top: 28, bottom: 8, containLabel: true },
    tooltip: {
      trigger: "item", confine: true, className: "tooltip",
      formatter: ({ data }: { data: { row?: Deadline } }) => data.row
        ? tip(`${data.row.number ?? ""} ${data.row.title}`, [`${data.row.date} · ${data.row.quote}`, t(data.row.date_passed ? "deadline.passed" : "deadline.ahead")])
        : "",
    },
    xAxis: {
      type: "time", min: Math.min(...times) - 45 * DAY, max: Math.max(...times) + 45 * DAY,
      axisLabel: { color: colours.ink, hideOverlap: true, formatter: { year: "{yyyy}-{MM}", month: "{yyyy}-{MM}", day: "{MM}-{dd}" } },
      axisLine: { lineStyle: { color: colours.soft } }, splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    yAxis: { type: "value", name: t("tasks.count"), nameTextStyle: { color: colours.soft }, min: 0, max: Math.max(2, tallest), minInterval: 1, axisLabel: { color: colours.soft }, splitLine: { show: false } },
    series: [{
      type: "custom", data: marks, cursor: "pointer",
      renderItem: (params: { dataIndex: number }, api: { coord(value: (number | undefined)[]): number[]; size(value: number[]): number[] }) => {
        const mark = marks[params.dataIndex];
        if (!mark) return null;
        const [x = 0, top = 0] = api.coord(mark.value);
        const unit = Math.abs(api.size([0, 1])[1] ?? 20);
        const width = Math.max(3, Math.min(48, Math.abs(api.size([30 * DAY, 0])[0] ?? 48) - 2));
        const room = unit >= 6;
        const box = { x: x - width / 2, y: room ? top + 2 : top, width, height: room ? unit - 3 : unit };
        const pale = mark.row.date_passed === true;
        return {
          type: "group",
          children: [
            { type: "rect", shape: { ...box, r: room ? 2 : 0 }, style: { fill: pale ? (room ? colours.pale : colours.mid) : colours.blue, stroke: colours.blue, lineWidth: room ? 1 : 0 } },
            ...(unit >= 14 && width >= 18 ? [{ type: "text", silent: true, style: { x, y: box.y + box.height / 2, text: mark.row.number ?? "·", align: "center", verticalAlign: "middle", fontSize: 12, fill: pale ? colours.ink : colours.ground } }] : []),
          ],
        };
      },
    }, {
      type: "custom", silent: true, data: [[Date.parse(asOf), 0]],
      renderItem: (params: { coordSys: { y: number; height: number } }, api: { coord(value: number[]): number[] }) => {
        const [x = 0] = api.coord([Date.parse(asOf), 0]);
        const { y, height } = params.coordSys;
        return { type: "line", shape: { x1: x, y1: y, x2: x, y2: y + height }, style: { stroke: colours.gold, lineWidth: 1.5, lineDash: [4, 3] } };
      },
      clip: true,
    }],
  };
}

/** How high the picture must be for its tallest pile to be read. */
export function timelineHeight(rows: readonly Deadline[]): number {
  const months = Map.groupBy(rows, (row) => (row.date ?? "").slice(0, 7));
  return 110 + Math.min(420, 34 * Math.max(3, ...[...months.values()].map((month) => month.length)));
}
