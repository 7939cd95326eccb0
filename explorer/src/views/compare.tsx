import { address, getAll } from "../api/client";
import { Anchor } from "../parts/anchor";
import { Figure } from "../parts/figure";
import { Choice, Filters } from "../parts/filters";
import { Await, Empty } from "../parts/states";
import { Title } from "../parts/title";
import { useAnswer } from "../state/answer";
import { t, word } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";

interface Change {
  agency_id: string;
  name: string;
  tasks_old: number;
  tasks_new: number;
  led_old: number;
  led_new: number;
  change: string;
}

/** Two documents side by side: what one took from the other, and whose part changed. */
export function CompareView() {
  const { a, b } = useParams();
  const documents = useDocuments();
  const options = documents.map((document) => ({ value: document.id, title: document.title }));
  return (
    <>
      <Title sub={t("compare.sub")}>{t("view.compare")}</Title>
      <Filters clear={["a", "b"]}>
        <Choice name="a" title={t("compare.child")} all={t("compare.choose")} options={options} />
        <Choice name="b" title={t("compare.parent")} all={t("compare.choose")} options={options} />
      </Filters>
      {documents.length === 1 && <Empty><p>{t("compare.one")}</p></Empty>}
      {a && b ? <Agencies child={a} parent={b} /> : <p class="quiet">{t("compare.pick")}</p>}
    </>
  );
}

function Agencies({ child, parent }: { child: string; parent: string }) {
  const query = { old: parent, new: child };
  const answer = useAnswer(address("/v1/queries/document_changes", query), () => getAll<Change>("/v1/queries/document_changes", query));
  const documents = useDocuments();
  return (
    <Await answer={answer}>
      {({ items }) => (
        <Figure name="changes" title={t("compare.agencies")} rows={items} id={(row) => row.agency_id} calls={[address("/v1/queries/document_changes", query)]}
          note={note({ document: child }, documents)} empty={<p>{t("compare.none")}</p>} columns={[
            { key: "name", title: t("agency"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{row.name}</Anchor> },
            { key: "change", title: t("compare.change"), value: (row) => word("change", row.change) },
            { key: "tasks_old", title: t("compare.tasks_old"), number: true, value: (row) => row.tasks_old },
            { key: "tasks_new", title: t("compare.tasks_new"), number: true, value: (row) => row.tasks_new },
            { key: "led_old", title: t("compare.led_old"), number: true, value: (row) => row.led_old },
            { key: "led_new", title: t("compare.led_new"), number: true, value: (row) => row.led_new },
          ]} />
      )}
    </Await>
  );
}
