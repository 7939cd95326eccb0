import { address, getAll } from "../api/client";
import type { Agency } from "../api/agencies";
import type { Deadline } from "../api/documents";
import { Figure } from "../parts/figure";
import { Await } from "../parts/states";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";
import { deadlineColumns } from "./deadline_columns";

/** The deadlines of a body's tasks. */
export function AgencyDates({ agency }: { agency: Agency }) {
  const params = useParams();
  const query = { agency: agency.id, document: params["document"], theme: params["theme"] };
  const answer = useAnswer(address("/v1/deadlines", query), () => getAll<Deadline>("/v1/deadlines", query));
  const documents = useDocuments();
  return (
    <section>
      <Await answer={answer}>
        {(page) => (
          <Figure name="dates" title={t("view.deadlines")} rows={page.items} id={(row) => `${row.task_id} ${row.start} ${row.name}`} columns={deadlineColumns()}
            calls={[address("/v1/deadlines", query)]} empty={<p>{t("deadlines.none")}</p>} note={note({ document: params["document"], agency: agency.name }, documents)} />
        )}
      </Await>
    </section>
  );
}
