import { address, get } from "../api/client";
import type { Page } from "../api/envelope";
import { useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";

const DRAWN = 15;

interface Pair {
  theme_id: string;
  theme: string;
  other_id: string;
  other: string;
  tasks: number;
}

/** Themes that the same tasks advance. */
export function ThemePairs() {
  const { document, theme } = useParams();
  const call = address("/v1/queries/theme_pairs", { document, limit: 500 });
  const answer = useAnswer(call, () => get<Page<Pair>>(call));
  const documents = useDocuments();
  const colours = useColours();
  return (
    <Await answer={answer}>
      {({ items }) => {
        const rows = items.filter((pair) => !theme || pair.theme_id === theme || pair.other_id === theme);
        const drawn = rows.slice(0, DRAWN);
        return (
          <Figure name="pairs" title={t("themes.pairs")} rows={rows} id={(pair) => `${pair.theme_id} ${pair.other_id}`} calls={[call]} empty={<p>{t("themes.nopairs")}</p>}
            lead={<p class="range">{t("shown.pairs", { shown: drawn.length, total: rows.length })}</p>} note={note({ document, range: t("shown.pairs", { shown: drawn.length, total: rows.length }) }, documents)}
            option={stackedBars(drawn.map((pair) => ({ id: `${pair.theme_id}|${pair.other_id}`, name: `${pair.theme} × ${pair.other}`, values: [pair.tasks] })), [t("pair.tasks")], colours)}
            height={60 + 26 * drawn.length}
            onPick={({ data }) => go(link("tasks", { theme: (data as { id: string }).id.split("|")[0], document }))}
            columns={[
              { key: "theme", title: t("theme"), head: true, value: (pair) => pair.theme, show: (pair) => <Anchor to="themes" with={{ theme: pair.theme_id }}>{pair.theme}</Anchor> },
              { key: "other", title: t("theme.other"), value: (pair) => pair.other, show: (pair) => <Anchor to="themes" with={{ theme: pair.other_id }}>{pair.other}</Anchor> },
              { key: "tasks", title: t("pair.tasks"), number: true, value: (pair) => pair.tasks },
            ]} />
        );
      }}
    </Await>
  );
}
