import type { Method, Metrics, Withheld } from "../../api/network";
import { MethodCard } from "../../parts/method_card";
import { language, t } from "../../state/language";

interface Props {
  metrics: Metrics;
  cards: ReadonlyMap<string, Method>;
  measureName: (measure: string) => string;
}

/** What is not shown, and why: each reason once, with everything that it keeps back. */
export function Measured({ metrics, cards, measureName }: Props) {
  if (metrics.withheld.length === 0) return null;
  const reasons = new Map<string, Withheld[]>();
  for (const one of metrics.withheld) {
    const reason = language() === "en" ? one.en : one.zh;
    reasons.set(reason, [...(reasons.get(reason) ?? []), one]);
  }
  return (
    <section>
      <h2>{t("withheld")}</h2>
      <p>{t("withheld.what")}</p>
      <ul class="withheld">
        {[...reasons].map(([reason, kept]) => (
          <li key={reason}>
            {kept.map(({ measure }) => (
              <span key={measure} class="kept"><b>{measureName(cardOf(measure, cards))}</b> <code>{measure}</code></span>
            ))}
            <p>{reason}</p>
            {explained(kept, cards).map((card) => <MethodCard key={card} card={cards.get(card)} />)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cards that help to understand why: those of the measures, or of the check that many of them miss. */
function explained(kept: readonly Withheld[], cards: ReadonlyMap<string, Method>): string[] {
  const checks = kept.filter(({ measure }) => measure.endsWith(".leave_one_out"));
  return checks.length > 1 ? ["leave_one_out"] : [...new Set(kept.map(({ measure }) => cardOf(measure, cards)))];
}

/** The card of a measure, of a check of it (`coreness.leave_one_out`), or of one of its kinds (`mixing_level`). */
function cardOf(measure: string, cards: ReadonlyMap<string, Method>): string {
  const [name = measure] = measure.split(".");
  return cards.has(name) ? name : (name.split("_")[0] ?? name);
}
