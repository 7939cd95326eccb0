import type { Overview } from "../api/documents";
import { Anchor } from "../parts/anchor";
import type { Params, View } from "../state/address";
import { type Key, t } from "../state/language";

interface Question {
  to: View;
  with?: Params;
  key: Key;
  what: Key;
  count?: keyof Overview;
}

const QUESTIONS: readonly Question[] = [
  { to: "agencies", key: "ask.bearing", what: "ask.bearing.what" },
  { to: "network", key: "ask.network", what: "ask.network.what" },
  { to: "themes", key: "ask.themes", what: "ask.themes.what" },
  { to: "deadlines", key: "ask.deadlines", what: "ask.deadlines.what" },
  { to: "tasks", key: "ask.lead", what: "ask.lead.what", count: "without_lead" },
  { to: "quality", key: "ask.quality", what: "ask.quality.what", count: "open_lists" },
];

/** Where to begin. */
export function Questions({ counts }: { counts: Overview }) {
  return (
    <section>
      <h2>{t("ask.title")}</h2>
      <ul class="ask">
        {QUESTIONS.map((one) => (
          <li key={one.key}>
            <Anchor to={one.to} with={one.with ?? {}}>{t(one.key)}</Anchor>
            <span>{t(one.what, { count: one.count ? counts[one.count] : "" })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
