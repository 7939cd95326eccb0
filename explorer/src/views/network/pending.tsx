import type { Metrics } from "../../api/network";
import { t } from "../../state/language";

/** What of a large network is still being computed; the page asks again by itself. */
export function Pending({ metrics, measureName }: { metrics: Metrics; measureName: (measure: string) => string }) {
  if (metrics.pending.length === 0) return null;
  const names = metrics.pending.map((part) => (part === "positions" ? t("pending.positions") : measureName(part)));
  return (
    <div class="state pending loading" role="status">
      <p>{t(metrics.busy ? "pending.busy" : "pending")}</p>
      <p class="quiet">{names.join(t("comma"))}</p>
    </div>
  );
}
