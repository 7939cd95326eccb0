import { address, getAll } from "../api/client";
import { useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { change, useParams } from "../state/route";
import { ThemesBoth } from "./themes_both";

const DRAWN = 15;
const PAGES = 100; // of 500 pairs each

interface Pair {
  theme_id: string;
  theme: string;
  other_id: string;
  other: string;
  tasks: number;
}

/** The ids of a pair as one text. */
function key(pair: Pair): string {
  return `${pair.theme_id}|${pair.other_id}`;
}

/** Themes that the same tasks advance. */
export function ThemePairs() {
  const { document, theme, both } = useParams();
  const call = address("/v1/queries/theme_pairs", { document });
  const answer = useAnswer(`${call} all`, () => getAll<Pair>("/v1/queries/theme_pairs", { document }, PAGES));
  const documents = useDocuments();
  const colours = useColours();
  return (
    <Await answer={answer}>
      {({ items }) => {
        const rows = items.filter((pair) => !theme || pair.theme_id === theme || pair.other_id === theme);
        const drawn = rows.slice(0, DRAWN);
        const chosen = items.find((pair) => key(pair) === both);
        return (
          <>
          <Figure name="pairs" title={t("themes.pairs")} rows={rows} id={key} calls={[call]} empty={<p>{t("themes.nopairs")}</p>}
            lead={<p class="range">{t("shown.pairs", { shown: drawn.length, total: rows.length })}</p>} note={note({ document, range: t("shown.pairs", { shown: drawn.length, total: rows.length }) }, documents)}
            option={stackedBars(drawn.map((pair) => ({ id: key(pair), name: `${pair.theme} × ${pair.other}`, values: [pair.tasks] })), [t("pair.tasks")], colours)}
            height={60 + 26 * drawn.length}
            onPick={({ data }) => change({ both: (data as { id: string }).id })}
            columns={[
              { key: "theme", title: t("theme"), head: true, value: (pair) => pair.theme, show: (pair) => <Anchor to="themes" with={{ theme: pair.theme_id }}>{pair.theme}</Anchor> },
              { key: "other", title: t("theme.other"), value: (pair) => pair.other, show: (pair) => <Anchor to="themes" with={{ theme: pair.other_id }}>{pair.other}</Anchor> },
              { key: "tasks", title: t("pair.tasks"), number: true, value: (pair) => pair.tasks, show: (pair) => <button type="button" class="plain" aria-label={t("themes.both.open", { theme: pair.theme, other: pair.other })} onClick={() => change({ both: key(pair) })}>{pair.tasks}</button> },
            ]} />
          {both && <ThemesBoth id={both} one={chosen?.theme} other={chosen?.other} />}
          </>
        );
      }}
    </Await>
  );
}
