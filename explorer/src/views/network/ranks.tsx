import { useMemo } from "preact/hooks";
import type { Method, Metrics, Ranking, Score } from "../../api/network";
import { useColours } from "../../charts/colours";
import { rankRanges } from "../../charts/rank_ranges";
import { Anchor } from "../../parts/anchor";
import { Figure } from "../../parts/figure";
import { MethodCard } from "../../parts/method_card";
import { language, t } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { useNames } from "../../state/names";
import { note } from "../../state/note";
import { change, useParams } from "../../state/route";

const DRAWN = 15;

interface Props {
  metrics: Metrics;
  call: string;
  cards: ReadonlyMap<string, Method>;
  measureName: (measure: string) => string;
}

/** One measure: ranks with the range they take when any one task is left out, and the task that moves them most. */
export function Ranks({ metrics, call, cards, measureName }: Props) {
  const params = useParams();
  const chosen = params["measure"] ?? params["size"] ?? "degree";
  const ranking = metrics.rankings.find(({ measure }) => measure === chosen) ?? metrics.rankings[0];
  if (!ranking) return null;
  return (
    <section>
      <div class="filters">
        <div class="field">
          <label for="measure">{t("measure")}</label>
          <select id="measure" value={ranking.measure} onChange={(event) => change({ measure: event.currentTarget.value })}>
            {metrics.rankings.map(({ measure }) => <option key={measure} value={measure}>{measureName(measure)}</option>)}
          </select>
        </div>
      </div>
      <One ranking={ranking} metrics={metrics} call={call} title={measureName(ranking.measure)} />
      <MethodCard card={cards.get(ranking.measure)} />
      <MethodCard card={cards.get("leave_one_out")} />
    </section>
  );
}

function One({ ranking, metrics, call, title }: { ranking: Ranking; metrics: Metrics; call: string; title: string }) {
  const params = useParams();
  const colours = useColours();
  const documents = useDocuments();
  const nameOf = useNames();
  const name = (score: Score) => nameOf(score.agency);
  const drawn = ranking.scores.slice(0, DRAWN);
  const option = useMemo(() => rankRanges(drawn.map((score) => ({ ...score, name: name(score) })), title, colours), [ranking, nameOf, colours, title, language()]);
  const range = t("range.bodies", { shown: drawn.length, total: ranking.scores.length });
  return (
    <Figure
      name="ranks" title={t("ranks", { measure: title })} rows={ranking.scores} id={(score) => score.agency} calls={[call]} option={option} height={70 + 26 * drawn.length}
      lead={
        <p class="range">
          {t("shown", { shown: drawn.length, total: ranking.scores.length })}
          {ranking.tested !== null && ` · ${t("ranks.tested", { count: ranking.tested })}`}
          {ranking.influential_task && <> · <Anchor to="task" with={{ id: ranking.influential_task }}>{t("ranks.influential", { task: taskNumber(ranking.influential_task) })}</Anchor></>}
        </p>
      }
      onPick={({ data }) => change({ pick: (data as { id: string }).id })}
      note={note({ document: params["document"], theme: params["theme"], groups: metrics.groups, weighting: metrics.weighting, range, planned: true }, documents)}
      columns={[
        { key: "rank", title: t("rank"), number: true, value: (score) => score.rank },
        { key: "name", title: t("agency"), head: true, value: name, show: (score) => <Anchor to="agency" with={{ id: score.agency }}>{name(score)}</Anchor> },
        { key: "value", title, number: true, value: (score) => score.value },
        { key: "best", title: t("rank.best"), number: true, value: (score) => score.rank_best },
        { key: "worst", title: t("rank.worst"), number: true, value: (score) => score.rank_worst },
        { key: "task", title: t("rank.task"), value: (score) => score.influential_task, show: (score) => (score.influential_task ? <Anchor to="task" with={{ id: score.influential_task }}>{taskNumber(score.influential_task)}</Anchor> : t("none")) },
      ]}
    />
  );
}

/** The part of a task's id after its document's. */
export function taskNumber(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}
