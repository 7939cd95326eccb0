import { address, get, getAll } from "../../api/client";
import type { Overview } from "../../api/documents";
import type { Page } from "../../api/envelope";
import type { Method } from "../../api/network";
import { AgencyChoice, Check, Choice, DocumentChoice, Filters, GroupsChoice, RoleChoice, ThemeChoice } from "../../parts/filters";
import { Await, Empty, Loading } from "../../parts/states";
import { Title } from "../../parts/title";
import { useAnswer } from "../../state/answer";
import { pick, t, word } from "../../state/language";
import { useMetrics } from "../../state/metrics";
import { change, useParams } from "../../state/route";
import { Brokers } from "./brokers";
import { Measured } from "./measured";
import { Pending } from "./pending";
import { Picture } from "./picture";
import { Ranks } from "./ranks";
import { Whole } from "./whole";

const SCOPE = ["document", "theme", "role", "groups", "weighting"] as const;
const FILTERS = [...SCOPE, "level", "above", "ego", "from", "to", "cap", "size", "pick"] as const;
const SIZES = ["degree", "strength", "betweenness", "betweenness_steps", "closeness", "eigenvector", "constraint", "effective_size", "k_core", "coreness"] as const;
const CAPS = [30, 60, 120, 240, 500];

/** Bodies that one analysis and one picture can bear; beyond that the reader is asked to choose first. */
const MANY = 600;

/** The network, unless the graph is so large that all of it at once would neither come soon nor be readable. */
export function NetworkView() {
  const params = useParams();
  const counts = useAnswer("overview", () => get<Page<Overview>>("/v1/queries/overview"));
  const bodies = counts.value?.items[0]?.agencies ?? 0;
  if (counts.loading && counts.value === null) return <Loading />;
  if (bodies > MANY && !params["document"] && !params["theme"] && params["all"] !== "1") return <TooMany count={bodies} />;
  return <Network />;
}

function TooMany({ count }: { count: number }) {
  return (
    <>
      <Title sub={t("network.sub")}>{t("view.network")}</Title>
      <Empty>
        <h2>{t("network.large", { count })}</h2>
        <p>{t("network.large.what")}</p>
        <div class="filters"><DocumentChoice /><ThemeChoice /></div>
        <p><button type="button" onClick={() => change({ all: 1 })}>{t("network.anyway")}</button></p>
      </Empty>
    </>
  );
}

/** Who is named with whom: the picture, the measures behind it, and what they may and may not say. */
function Network() {
  const params = useParams();
  const query = Object.fromEntries(SCOPE.map((name) => [name, params[name]]));
  const call = address("/v1/network/metrics", query);
  const answer = useMetrics(call);
  const methods = useAnswer("methods", () => getAll<Method>("/v1/methods"));
  const cards = new Map(methods.value?.items.map((card) => [card.id, card]) ?? []);
  const name = (measure: string) => { const card = cards.get(measure); return card ? pick(card.title) : measure; };
  const levels = [...new Set(answer.value?.bodies.map((body) => body.level) ?? [])].sort();
  return (
    <>
      <Title sub={t("network.sub")}>{t("view.network")}</Title>
      <Filters clear={FILTERS}>
        <DocumentChoice />
        <ThemeChoice />
        <RoleChoice />
        <Choice name="level" title={t("agency.level")} all={t("all")} options={levels.map((value) => ({ value, title: word("level", value) }))} />
        <GroupsChoice />
        <Choice name="weighting" title={t("weighting")} standard="raw" options={["raw", "newman"].map((value) => ({ value, title: word("weighting", value) }))} />
        <Choice name="size" title={t("network.size")} standard="tasks" options={[
          { value: "tasks", title: t("tasks.count") },
          ...SIZES.map((value) => ({ value, title: name(value), disabled: answer.value !== null && !answer.value.rankings.some(({ measure }) => measure === value) })),
        ]} />
        <Choice name="cap" title={t("network.cap")} standard="120" options={CAPS.map((count) => ({ value: String(count), title: t("network.atmost", { count }) }))} />
        <AgencyChoice name="ego" title={t("ego")} all={t("ego.none")} />
        <AgencyChoice name="from" title={t("path.from")} all={t("none")} />
        <AgencyChoice name="to" title={t("path.to")} all={t("none")} />
        <Check name="above" title={t("network.onlyabove")} />
      </Filters>
      <Await answer={answer}>
        {(metrics) => (
          <>
            <Pending metrics={metrics} measureName={name} />
            <Picture metrics={metrics} call={call} measureName={name} filters={FILTERS} />
            <Whole metrics={metrics} cards={cards} />
            <Ranks metrics={metrics} call={call} cards={cards} measureName={name} />
            <Brokers metrics={metrics} call={call} cards={cards} />
            <Measured metrics={metrics} cards={cards} measureName={name} />
          </>
        )}
      </Await>
    </>
  );
}
