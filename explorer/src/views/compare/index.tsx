import { get, segment } from "../../api/client";
import type { Comparison } from "../../api/comparison";
import { Choice, Filters } from "../../parts/filters";
import { Await, Empty } from "../../parts/states";
import { Title } from "../../parts/title";
import { useAnswer } from "../../state/answer";
import { t } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { useParams } from "../../state/route";
import { BodyChanges } from "./body_changes";
import { Columns } from "./columns";
import { Travels } from "./travels";

/** Two documents side by side: what one took from the other, and whose part changed. */
export function CompareView() {
  const { a, b } = useParams();
  const documents = useDocuments();
  const options = documents.map((document) => ({ value: document.id, title: document.title }));
  return (
    <>
      <Title sub={t("compare.sub")}>{t("view.compare")}</Title>
      <Filters clear={["a", "b", "kind"]}>
        <Choice name="a" title={t("compare.child")} all={t("compare.choose")} options={options} />
        <Choice name="b" title={t("compare.parent")} all={t("compare.choose")} options={options} />
      </Filters>
      {documents.length === 1 && <Empty><p>{t("compare.one")}</p></Empty>}
      {a && b ? <Compared child={a} parent={b} /> : <p class="quiet">{t("compare.pick")}</p>}
    </>
  );
}

function Compared({ child, parent }: { child: string; parent: string }) {
  const call = `/v1/documents/${segment(child)}/compare/${segment(parent)}`;
  const answer = useAnswer(call, () => get<Comparison>(call));
  return (
    <Await answer={answer}>
      {(comparison) => (
        <>
          <Columns comparison={comparison} call={call} />
          <Travels comparison={comparison} call={call} />
          <BodyChanges child={child} parent={parent} />
        </>
      )}
    </Await>
  );
}
