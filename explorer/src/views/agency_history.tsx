import type { Agency } from "../api/agencies";
import { Anchor } from "../parts/anchor";
import { Table } from "../parts/table";
import { t, word } from "../state/language";

/** Where a body comes from and what became of it; the classes it belongs to. */
export function AgencyHistory({ agency }: { agency: Agency }) {
  const { history, groups } = agency;
  return (
    <>
      {history.length > 0 && (
        <section>
          <h2>{t("agency.history")}</h2>
          <Table caption={t("agency.history")} rows={history} id={(row) => `${row.old_id} ${row.new_id}`} columns={[
            { key: "on", title: t("deadline.date"), value: (row) => row.effective_on },
            { key: "old", title: t("history.old"), head: true, value: (row) => row.old_name, show: (row) => <Anchor to="agency" with={{ id: row.old_id }}>{row.old_name}</Anchor> },
            { key: "new", title: t("history.new"), value: (row) => row.new_name, show: (row) => <Anchor to="agency" with={{ id: row.new_id }}>{row.new_name}</Anchor> },
            { key: "kind", title: t("history.kind"), value: (row) => word("succession", row.kind) },
            { key: "basis", title: t("basis"), value: (row) => row.basis },
          ]} />
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <h2>{t("agency.groups")}</h2>
          <Table caption={t("agency.groups")} rows={groups} id={(row) => row.group_id} columns={[
            { key: "name", title: t("agency.group"), head: true, value: (row) => row.name, show: (row) => <Anchor to="agency" with={{ id: row.group_id }}>{row.name}</Anchor> },
            { key: "since", title: t("since"), value: (row) => row.since },
            { key: "until", title: t("until"), value: (row) => row.until },
            { key: "basis", title: t("basis"), value: (row) => row.basis },
          ]} />
        </section>
      )}
    </>
  );
}
