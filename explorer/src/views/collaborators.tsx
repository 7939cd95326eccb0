import { address, getAll, segment } from "../api/client";
import type { Agency, Collaborator } from "../api/agencies";
import type { GroupedPage } from "../api/envelope";
import { useColours } from "../charts/colours";
import { stackedBars } from "../charts/stacked_bars";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import type { Column } from "../parts/table";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { type Names, useNames } from "../state/names";
import { note } from "../state/note";
import { go, link, useParams } from "../state/route";

const DRAWN = 20; // partners in the picture; the table has all

/** Who is named in the same tasks; each partner leads to the sentences. */
export function Collaborators({ agency }: { agency: Agency }) {
  const params = useParams();
  const query = { document: params["document"], theme: params["theme"], groups: params["groups"] };
  const path = `/v1/agencies/${segment(agency.id)}/collaborators`;
  const answer = useAnswer(address(path, query), () => getAll<Collaborator>(path, query) as Promise<GroupedPage<Collaborator>>);
  const documents = useDocuments();
  const colours = useColours();
  const name = useNames();
  return (
    <section>
      <Await answer={answer}>
        {(page) => {
          const drawn = page.items.slice(0, DRAWN);
          const neither = (row: Collaborator) => row.tasks - row.led_by_me - row.led_by_other - row.co_led;
          const option = stackedBars(
            drawn.map((row) => ({ id: row.agency_id, name: name(row.agency_id, row.name), values: [row.led_by_me, row.led_by_other, row.co_led, neither(row)] })),
            [t("pair.me"), t("pair.other"), t("pair.both"), t("pair.neither")], colours,
          );
          return (
            <Figure name="collaborators" title={t("collaborators")} rows={page.items} id={(row) => row.agency_id} calls={[address(path, query)]}
              columns={columns(agency.id, neither, name)} option={option} height={60 + 26 * drawn.length} empty={<p>{t("collaborators.none")}</p>}
              lead={<p class="range">{t("shown", { shown: drawn.length, total: page.total })}</p>}
              onPick={({ data }) => go(link("pair", { a: agency.id, b: (data as { id: string }).id, document: params["document"] }))}
              note={note({ document: params["document"], agency: agency.name, theme: params["theme"], groups: page.groups, unexpanded: page.unexpanded, weighting: "raw", planned: true, range: t("range.bodies", { shown: drawn.length, total: page.total }) }, documents)} />
          );
        }}
      </Await>
    </section>
  );
}

function columns(me: string, neither: (row: Collaborator) => number, name: Names): Column<Collaborator>[] {
  return [
    { key: "name", title: t("agency"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{name(row.agency_id, row.name)}</Anchor> },
    { key: "tasks", title: t("pair.tasks"), number: true, value: (row) => row.tasks, show: (row) => <Anchor to="pair" with={{ a: me, b: row.agency_id }} aria-label={t("pair.read", { name: row.name, count: row.tasks })}>{row.tasks}</Anchor> },
    { key: "me", title: t("pair.me"), number: true, value: (row) => row.led_by_me },
    { key: "other", title: t("pair.other"), number: true, value: (row) => row.led_by_other },
    { key: "both", title: t("pair.both"), number: true, value: (row) => row.co_led },
    { key: "neither", title: t("pair.neither"), number: true, value: neither },
    { key: "documents", title: t("count.documents"), number: true, value: (row) => row.documents },
  ];
}
