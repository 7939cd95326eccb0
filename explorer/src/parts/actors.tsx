import type { ActorRef } from "../api/tasks";
import { t } from "../state/language";
import { useNames } from "../state/names";
import { Anchor } from "./anchor";

/** Bodies in a row, each a link; classes of bodies are set apart from named ones. */
export function Actors({ list, open = false }: { list: readonly ActorRef[]; open?: boolean }) {
  const name = useNames();
  if (list.length === 0) return <span class="quiet">{t("none")}</span>;
  return (
    <span class="actors">
      {list.map((actor) => (
        <Anchor key={actor.id} class={actor.kind} to="agency" with={{ id: actor.id }}>{name(actor.id, actor.name)}</Anchor>
      ))}
      {open && <abbr title={t("open.what")}>{t("open")}</abbr>}
    </span>
  );
}

/** The same as text, for a file. */
export function actorNames(list: readonly ActorRef[]): string {
  return list.map((actor) => actor.name).join("；");
}
