import { address, getAll, segment } from "../../api/client";
import type { SharedTask } from "../../api/agencies";
import type { Metrics } from "../../api/network";
import { Anchor } from "../../parts/anchor";
import { Sentences } from "../../parts/sentences";
import { Await } from "../../parts/states";
import { useAnswer } from "../../state/answer";
import { t, word } from "../../state/language";
import { useNames } from "../../state/names";
import { rankRange, tieId } from "../../state/network";
import { change, useParams } from "../../state/route";

interface Props {
  pick: string;
  metrics: Metrics;
  measureName: (measure: string) => string;
}

/** What the reader pointed at: a body with its figures, or a tie with its sentences. */
export function Picked({ pick, metrics, measureName }: Props) {
  return (
    <aside class="picked" aria-label={t("picked")}>
      <p class="close"><button type="button" class="plain" onClick={() => change({ pick: null })}>{t("close")}</button></p>
      {pick.includes("|") ? <PickedTie pick={pick} metrics={metrics} /> : <PickedBody id={pick} metrics={metrics} measureName={measureName} />}
    </aside>
  );
}

function PickedTie({ pick, metrics }: { pick: string; metrics: Metrics }) {
  const { document } = useParams();
  const [a = "", b = ""] = pick.split("|");
  const path = `/v1/agencies/${segment(a)}/with/${segment(b)}`;
  const answer = useAnswer(address(path, { document }), () => getAll<SharedTask>(path, { document }));
  const name = useNames();
  const tie = metrics.ties.find((one) => tieId(one) === pick);
  return (
    <>
      <h3><Anchor to="agency" with={{ id: a }}>{name(a)}</Anchor> {t("pair.with")} <Anchor to="agency" with={{ id: b }}>{name(b)}</Anchor></h3>
      {tie && <p>{t("tie.tip", { tasks: tie.tasks, expected: tie.expected?.toFixed(2) ?? t("none") })}{t("comma.long")}{t(tie.above_expected ? "tie.above" : "tie.notabove")}</p>}
      <Await answer={answer}>{({ items }) => <Sentences tasks={items} one={name(a)} other={name(b)} compact />}</Await>
      <p><Anchor to="pair" with={{ a, b, document }}>{t("pair.page")}</Anchor></p>
    </>
  );
}

function PickedBody({ id, metrics, measureName }: { id: string; metrics: Metrics; measureName: (measure: string) => string }) {
  const name = useNames();
  const body = metrics.bodies.find((one) => one.id === id);
  if (!body) return <p>{t("picked.none")}</p>;
  const partners = metrics.ties.filter((tie) => tie.source === id || tie.target === id).sort((x, y) => y.tasks - x.tasks).slice(0, 8);
  const other = (tie: (typeof partners)[number]) => (tie.source === id ? tie.target : tie.source);
  return (
    <>
      <h3><Anchor to="agency" with={{ id }}>{name(id, body.name)}</Anchor></h3>
      <p class="quiet">{word("level", body.level)} · {word("kind", body.kind)} · {body.line}</p>
      <p>{t("body.tip", { tasks: body.tasks, led: body.led })}</p>
      <p class="row">
        <button type="button" onClick={() => change({ ego: id })}>{t("ego.show")}</button>
        <button type="button" onClick={() => change({ from: id })}>{t("path.start")}</button>
        <button type="button" onClick={() => change({ to: id })}>{t("path.end")}</button>
      </p>
      <table>
        <thead><tr><th scope="col">{t("measure")}</th><th scope="col" class="n">{t("rank")}</th></tr></thead>
        <tbody>
          {metrics.rankings.map((ranking) => (
            <tr key={ranking.measure}><th scope="row">{measureName(ranking.measure)}</th><td class="n">{rankRange(ranking.scores.find((score) => score.agency === id)) ?? t("none")}</td></tr>
          ))}
        </tbody>
      </table>
      <h4>{t("collaborators")}</h4>
      <ul class="plainlist">
        {partners.map((tie) => (
          <li key={tieId(tie)}>
            <button type="button" class="plain" onClick={() => change({ pick: tieId(tie) })}>{name(other(tie))} · {t("pair.count", { count: tie.tasks })}</button>
          </li>
        ))}
      </ul>
    </>
  );
}
