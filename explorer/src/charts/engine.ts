/** The parts of ECharts that the pictures need. Loaded with the first picture, not with the page. */
import { BarChart, CustomChart, GraphChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import * as core from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

core.use([BarChart, CustomChart, GraphChart, GridComponent, LegendComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export const init = core.init;
