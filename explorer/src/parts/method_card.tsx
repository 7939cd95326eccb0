import type { Method } from "../api/network";
import { pick, t } from "../state/language";

/** What a measure means for agencies, its formula, source and caveats. */
export function MethodCard({ card }: { card: Method | undefined }) {
  if (!card) return null;
  return (
    <details class="method">
      <summary>{t("method", { title: pick(card.title) })}</summary>
      <p>{pick(card.meaning)}</p>
      <dl class="facts">
        <dt>{t("method.formula")}</dt><dd><code>{card.formula}</code></dd>
        <dt>{t("method.source")}</dt><dd>{card.source}</dd>
      </dl>
      <ul class="caveats">{card.caveats.map((caveat) => <li key={caveat.en}>{pick(caveat)}</li>)}</ul>
    </details>
  );
}
