import { useMemo } from "preact/hooks";
import type { BrokerScore, BrokerTable, Method, Metrics } from "../../api/network";
import { useColours } from "../../charts/colours";
import { stackedBars } from "../../charts/stacked_bars";
import { Anchor } from "../../parts/anchor";
import { Figure } from "../../parts/figure";
import { Choice } from "../../parts/filters";
import { MethodCard } from "../../parts/method_card";
import { language, t, word } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { useNames } from "../../state/names";
import { rankRange } from "../../state/network";
import { note } from "../../state/note";
import { change, useParams } from "../../state/route";
import { taskNumber } from "./ranks";

const DRAWN = 15;
const ROLES = ["coordinator", "gatekeeper", "representative", "itinerant", "liaison"] as const;

/** Who stands between whom in the directed network: Gould and Fernandez' five roles, by groups of bodies. */
export function Brokers({ metrics, call, cards }: { metrics: Metrics; call: string; cards: ReadonlyMap<string, Method> }) {
  const params = useParams();
  const key = ({ ties, attribute }: BrokerTable) => `${ties}.${attribute}`;
  const table = metrics.brokerage.find((one) => key(one) === params["brokers"]) ?? metrics.brokerage[0];
  if (!table) return null;
  const titleOf = (one: BrokerTable) => t("brokers.of", { ties: word("ties", one.ties), attribute: word("attribute", one.attribute) });
  return (
    <section>
      <div class="filters">
        <Choice name="brokers" title={t("brokers.which")} standard={key(metrics.brokerage[0] ?? table)} options={metrics.brokerage.map((one) => ({ value: key(one), title: titleOf(one) }))} />
      </div>
      <One table={table} metrics={metrics} call={call} title={titleOf(table)} />
      <MethodCard card={cards.get("brokerage")} />
      <MethodCard card={cards.get("directed")} />
    </section>
  );
}

function One({ table, metrics, call, title }: { table: BrokerTable; metrics: Metrics; call: string; title: string }) {
  const params = useParams();
  const colours = useColours();
  const documents = useDocuments();
  const name = useNames();
  const drawn = table.scores.slice(0, DRAWN);
  const option = useMemo(
    () => stackedBars(drawn.map((score) => ({ id: score.agency, name: name(score.agency), values: ROLES.map((role) => score[role]) })), ROLES.map((role) => word("broker", role)), colours),
    [table, name, colours, language()],
  );
  const range = t("range.bodies", { shown: drawn.length, total: table.scores.length });
  return (
    <Figure<BrokerScore>
      name="brokers" title={t("brokers", { title })} rows={table.scores} id={(score) => score.agency} calls={[call]} option={option} height={60 + 26 * drawn.length}
      lead={<p class="range">{t("shown", { shown: drawn.length, total: table.scores.length })} · {t("brokers.what")}</p>}
      empty={<p>{t("brokers.none")}</p>}
      onPick={({ data }) => change({ pick: (data as { id: string }).id })}
      note={note({ document: params["document"], theme: params["theme"], groups: metrics.groups, range, planned: true }, documents)}
      columns={[
        { key: "rank", title: t("rank"), number: true, value: (score) => score.rank, show: (score) => rankRange(score) },
        { key: "name", title: t("agency"), head: true, value: (score) => name(score.agency), show: (score) => <Anchor to="agency" with={{ id: score.agency }}>{name(score.agency)}</Anchor> },
        ...ROLES.map((role) => ({ key: role, title: word("broker", role), number: true, value: (score: BrokerScore) => score[role] })),
        { key: "total", title: t("brokers.total"), number: true, value: (score) => score.total },
        { key: "task", title: t("rank.task"), value: (score) => score.influential_task, show: (score) => (score.influential_task ? <Anchor to="task" with={{ id: score.influential_task }}>{taskNumber(score.influential_task)}</Anchor> : t("none")) },
      ]}
    />
  );
}
