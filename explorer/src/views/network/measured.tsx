import type { Method, Metrics } from "../../api/network";
import { MethodCard } from "../../parts/method_card";
import { language, t } from "../../state/language";

interface Props {
  metrics: Metrics;
  cards: ReadonlyMap<string, Method>;
  measureName: (measure: string) => string;
}

/** What is not shown, and why. */
export function Measured({ metrics, cards, measureName }: Props) {
  if (metrics.withheld.length === 0) return null;
  const parent = (measure: string) => (cards.has(measure) ? measure : (measure.split(/[._]/)[0] ?? measure));
  return (
    <section>
      <h2>{t("withheld")}</h2>
      <p>{t("withheld.what")}</p>
      <ul class="withheld">
        {metrics.withheld.map((one) => (
          <li key={one.measure}>
            <b>{measureName(parent(one.measure))}</b> <code>{one.measure}</code>
            <p>{language() === "en" ? one.en : one.zh}</p>
            <MethodCard card={cards.get(parent(one.measure))} />
          </li>
        ))}
      </ul>
    </section>
  );
}
