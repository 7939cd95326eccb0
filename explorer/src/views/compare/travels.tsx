import type { Comparison } from "../../api/comparison";
import { Figure } from "../../parts/figure";
import { t } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { note } from "../../state/note";

/** How roles, deadlines and targets came from one document into the other. */
export function Travels({ comparison, call }: { comparison: Comparison; call: string }) {
  const documents = useDocuments();
  const rows = comparison.travel.map((row, index) => ({ ...row, id: String(index) }));
  return (
    <Figure name="travel" title={t("compare.travel")} rows={rows} id={(row) => row.id} calls={[call]} note={note({ document: comparison.child.id }, documents)} empty={<p>{t("compare.notravel")}</p>}
      columns={[
        { key: "subject", title: t("compare.subject"), value: (row) => row.subject },
        { key: "outcome", title: t("compare.outcome"), head: true, value: (row) => row.outcome },
        { key: "child", title: t("compare.child"), value: (row) => `${row.child} ${numbers(row.child_numbers)}` },
        { key: "parent", title: t("compare.parent"), value: (row) => `${row.parent} ${numbers(row.parent_numbers)}` },
      ]} />
  );
}

function numbers(list: readonly string[]): string {
  return list.length > 0 ? `(${list.join("、")})` : "";
}
