import { get, segment } from "../api/client";
import type { Agency, AgencyWorkload } from "../api/agencies";
import { Anchor } from "../parts/anchor";
import { DocumentChoice, Filters, GroupsChoice, ThemeChoice } from "../parts/filters";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { address } from "../api/client";
import { useAnswer } from "../state/answer";
import { t, word } from "../state/language";
import { useParams } from "../state/route";
import { AgencyDates } from "./agency_dates";
import { AgencyHistory } from "./agency_history";
import { AgencyTasks } from "./agency_tasks";
import { AgencyThemes } from "./agency_themes";
import { Collaborators } from "./collaborators";

/** One body: what it bears, with whom, for which themes, until when, and how it came to be. */
export function AgencyView() {
  const { id = "" } = useParams();
  const call = `/v1/agencies/${segment(id)}`;
  const answer = useAnswer(call, () => get<Agency>(call));
  return <Await page answer={answer}>{(agency) => <One agency={agency} />}</Await>;
}

function One({ agency }: { agency: Agency }) {
  const title = agency.short_name ?? agency.name;
  return (
    <article>
      <Title sub={agency.full_name && agency.full_name !== title ? agency.full_name : agency.name}>{title}</Title>
      <Names agency={agency} />
      {agency.actor_kind === "agency" ? <Bearing agency={agency} /> : <p class="caveat">{t(agency.quantifier === "all" ? "group.all" : "group.indefinite")}</p>}
      {agency.actor_kind === "agency" && <Collaborators agency={agency} />}
      <AgencyTasks agency={agency} />
      {agency.actor_kind === "agency" && (
        <>
          <AgencyThemes agency={agency} />
          <AgencyDates agency={agency} />
        </>
      )}
      <AgencyHistory agency={agency} />
    </article>
  );
}

function Names({ agency }: { agency: Agency }) {
  const bits = [
    [t("agency.level"), word("level", agency.level)], [t("agency.kind"), word("kind", agency.kind)], [t("agency.line"), agency.line ?? t("none")],
    [t("agency.place"), agency.place ?? t("none")], [t("agency.aliases"), agency.aliases.join("、") || t("none")],
  ];
  return (
    <>
      <dl class="facts">{bits.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} =`}>{value}</dd>])}</dl>
      {agency.registered === false && <p class="caveat">{t("agency.unregistered")}</p>}
    </>
  );
}

function Bearing({ agency }: { agency: Agency }) {
  const params = useParams();
  const query = { document: params["document"], theme: params["theme"], groups: params["groups"] };
  const call = address(`/v1/agencies/${segment(agency.id)}/workload`, query);
  const answer = useAnswer(call, () => get<AgencyWorkload>(call));
  return (
    <section>
      <h2>{t("bearing")}</h2>
      <Filters clear={["document", "theme", "groups"]}>
        <DocumentChoice />
        <ThemeChoice />
        <GroupsChoice />
      </Filters>
      <Await answer={answer}>
        {(load) => (
          <>
            <ul class="counts small">
              {([["role.lead", load.led], ["role.responsible", load.responsible], ["role.support", load.supporting], ["role.guide", load.guiding], ["tasks.count", load.tasks], ["bearing.deadline", load.with_deadline], ["bearing.alone", load.only_named]] as const).map(([key, count]) => (
                <li key={key}><span><b>{count}</b>{t(key)}</span></li>
              ))}
            </ul>
            <p class="note">
              {t("bearing.more", { via: load.via_all_group, possible: load.possible_via_indefinite })}{" "}
              <Anchor to="network" with={{ ego: agency.id }}>{t("ego.open")}</Anchor>
            </p>
          </>
        )}
      </Await>
    </section>
  );
}
