import type { EChartsCoreOption, EChartsType } from "echarts/core";
import type { MutableRef } from "preact/hooks";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../state/language";

/** A drawn picture: its SVG text and size in pixels. */
export interface Drawn {
  svg: () => string;
  width: number;
  height: number;
}

/** What the reader pointed at: the `name` and `data` that the option gave the mark. */
export interface Mark {
  name: string;
  data: unknown;
  kind: string;
}

interface Props {
  option: EChartsCoreOption;
  height: number;
  label: string;
  drawn: MutableRef<Drawn | null>;
  onPick?: ((mark: Mark) => void) | undefined;
}

/** A picture by ECharts. Its table says the same to those who cannot see or point. */
export function Chart({ option, height, label, drawn, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const [ready, setReady] = useState(false);
  pick.current = onPick;
  useEffect(() => {
    let alive = true;
    let watcher: ResizeObserver | undefined;
    void import("./engine").then(({ init }) => {
      if (!alive || !place.current) return;
      const made = init(place.current, null, { renderer: "svg" });
      chart.current = made;
      made.on("click", (event) => pick.current?.({ name: event.name, data: event.data, kind: event.dataType ?? "" }));
      drawn.current = {
        // An instance has this method with the SVG renderer only, so its type does not tell of it.
        svg: () => (made as unknown as { renderToSVGString(): string }).renderToSVGString(),
        get width() { return made.getWidth(); },
        get height() { return made.getHeight(); },
      };
      const at = place.current;
      // With it paper can make the picture as small as its page is; the renderer keeps what it does not know.
      const fit = () => at.querySelector("svg")?.setAttribute("viewBox", `0 0 ${made.getWidth()} ${made.getHeight()}`);
      fit();
      watcher = new ResizeObserver(() => {
        // To draw a large network anew costs as much as to draw it.
        if (made.getWidth() === at.clientWidth && made.getHeight() === at.clientHeight) return;
        made.resize();
        fit();
      });
      watcher.observe(at);
      setReady(true);
    });
    return () => {
      alive = false;
      watcher?.disconnect();
      chart.current?.dispose();
      chart.current = null;
      drawn.current = null;
    };
  }, []);
  useEffect(() => {
    if (ready) chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
  }, [option, ready]);
  return (
    <div class="chart" role="img" aria-label={`${label}${t("figure.twin")}`} data-ready={ready}>
      <div ref={place} style={{ height: `${height}px` }} />
      {!ready && <p class="state loading">{t("state.drawing")}</p>}
    </div>
  );
}
