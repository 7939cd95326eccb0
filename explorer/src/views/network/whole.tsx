import type { Method, Metrics } from "../../api/network";
import { MethodCard } from "../../parts/method_card";
import { t, word } from "../../state/language";

/** Figures of the whole network: how dense and how mixed it is, and how far its communities can be believed. */
export function Whole({ metrics, cards }: { metrics: Metrics; cards: ReadonlyMap<string, Method> }) {
  const { cohesion, communities } = metrics;
  return (
    <section>
      <h2>{t("whole")}</h2>
      <ul class="counts small">
        {([
          [t("count.agencies"), metrics.bodies.length], [t("whole.ties"), metrics.ties.length], [t("whole.tying"), metrics.tying_tasks],
          [t("whole.open"), metrics.open_lists], [t("whole.density"), cohesion.density?.toFixed(3) ?? t("withheld.short")],
          [t("whole.components"), cohesion.components], [t("whole.isolated"), cohesion.isolated],
        ] as const).map(([title, value]) => <li key={title}><span><b>{value}</b>{title}</span></li>)}
      </ul>
      {communities && (
        <p>
          {communities.seeds === 1
            ? t("communities.once", { count: communities.count, modularity: communities.modularity.toFixed(3) })
            : t("communities", { count: communities.count, modularity: communities.modularity.toFixed(3), seeds: communities.seeds, agreement: communities.agreement?.toFixed(2) ?? t("none") })}{" "}
          {communities.null_modularity !== null && t("communities.null", { expected: communities.null_modularity.toFixed(3), p: communities.p?.toFixed(3) ?? t("none") })}{" "}
          {communities.p !== null && communities.p > 0.05 && <strong>{t("communities.doubt")}</strong>}
        </p>
      )}
      {metrics.mixing.map((one) => (
        <p key={one.attribute} class="mixing">
          {t("mixing", { attribute: word("attribute", one.attribute), internal: one.internal, external: one.external, ei: one.e_i.toFixed(3), assortativity: one.assortativity?.toFixed(3) ?? t("none") })}
        </p>
      ))}
      {cohesion.core_size !== null && cohesion.core_fit !== null && <p>{t("core", { size: cohesion.core_size, fit: cohesion.core_fit.toFixed(3) })}</p>}
      {["communities", "density", "mixing", "expected", "co_assignment"].map((id) => <MethodCard key={id} card={cards.get(id)} />)}
    </section>
  );
}
