import type { EChartsCoreOption } from "echarts/core";
import type { Score } from "../api/network";
import { t } from "../state/language";
import type { Colours } from "./colours";
import { tip } from "./tip";

type Named = Score & { name: string };

/** Bars of a measure, the rank and its range written behind each: a bar alone would look firmer than it is. */
export function rankRanges(scores: readonly Named[], title: string, colours: Colours): EChartsCoreOption {
  const range = (score: Named) => (score.rank_best === null || score.rank_worst === null ? "" : score.rank_best === score.rank_worst ? t("rank.stable") : `${score.rank_best}–${score.rank_worst}`);
  return {
    grid: { left: 8, right: 96, top: 32, bottom: 8, containLabel: true },
    tooltip: {
      trigger: "item", confine: true, className: "tooltip",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const score = scores[dataIndex];
        return score ? tip(score.name, [`${title} ${score.value ?? t("none")}`, range(score) ? t("rank.tip", { rank: score.rank, range: range(score) }) : t("rank.only", { rank: score.rank })]) : "";
      },
    },
    xAxis: { type: "value", position: "top", axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: "category", inverse: true, data: scores.map((score) => `${score.rank}  ${score.name}`), axisTick: { show: false }, axisLine: { lineStyle: { color: colours.soft } }, axisLabel: { color: colours.ink, fontSize: 13, interval: 0, width: 210, overflow: "truncate" } },
    series: [{
      type: "bar", barWidth: 14, itemStyle: { color: colours.blue }, cursor: "pointer",
      label: { show: true, position: "right", color: colours.ink, fontSize: 12, formatter: ({ dataIndex }: { dataIndex: number }) => (scores[dataIndex] && range(scores[dataIndex]) ? t("rank.range", { range: range(scores[dataIndex]) }) : "") },
      data: scores.map((score) => ({ value: score.value ?? 0, id: score.agency, name: score.name })),
    }],
  };
}
