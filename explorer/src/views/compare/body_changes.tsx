import { address, getAll } from "../../api/client";
import type { BodyChange } from "../../api/comparison";
import { Anchor } from "../../parts/anchor";
import { Figure } from "../../parts/figure";
import { Await } from "../../parts/states";
import { useAnswer } from "../../state/answer";
import { t, word } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { useNames } from "../../state/names";
import { note } from "../../state/note";

/** Which bodies entered, left, or bear more or less than in the other document. */
export function BodyChanges({ child, parent }: { child: string; parent: string }) {
  const query = { old: parent, new: child };
  const call = address("/v1/queries/document_changes", query);
  const answer = useAnswer(call, () => getAll<BodyChange>("/v1/queries/document_changes", query));
  const documents = useDocuments();
  const name = useNames();
  return (
    <Await answer={answer}>
      {({ items }) => (
        <Figure name="changes" title={t("compare.agencies")} rows={items} id={(row) => row.agency_id} calls={[call]}
          note={note({ document: child }, documents)} empty={<p>{t("compare.none")}</p>} columns={[
            { key: "name", title: t("agency"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.agency_id }}>{name(row.agency_id, row.name)}</Anchor> },
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
