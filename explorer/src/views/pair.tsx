import { address, get, getAll, segment } from "../api/client";
import type { Agency, SharedTask } from "../api/agencies";
import { Anchor } from "../parts/anchor";
import { Behind } from "../parts/behind";
import { Await } from "../parts/states";
import { Title } from "../parts/title";
import { Sentences } from "../parts/sentences";
import { useAnswer } from "../state/answer";
import { t } from "../state/language";
import { useDocuments } from "../state/lists";
import { note } from "../state/note";
import { useParams } from "../state/route";

/** Two bodies: every task that names both, with the sentences that say so. */
export function PairView() {
  const { a = "", b = "", document } = useParams();
  const path = `/v1/agencies/${segment(a)}/with/${segment(b)}`;
  const call = address(path, { document });
  const answer = useAnswer(`pair ${call}`, async () => ({
    one: await get<Agency>(`/v1/agencies/${segment(a)}`),
    other: await get<Agency>(`/v1/agencies/${segment(b)}`),
    shared: await getAll<SharedTask>(path, { document }),
  }));
  const documents = useDocuments();
  return (
    <Await page answer={answer}>
      {({ one, other, shared }) => (
        <article>
          <Title sub={t("pair.sub", { count: shared.total })}>
            <Anchor to="agency" with={{ id: one.id }}>{one.short_name ?? one.name}</Anchor> {t("pair.with")}{" "}
            <Anchor to="agency" with={{ id: other.id }}>{other.short_name ?? other.name}</Anchor>
          </Title>
          <Sentences tasks={shared.items} one={one.short_name ?? one.name} other={other.short_name ?? other.name} />
          <p class="note">{note({ document, agency: `${one.name}、${other.name}`, planned: true }, documents)}</p>
          <Behind calls={[call]} />
        </article>
      )}
    </Await>
  );
}
