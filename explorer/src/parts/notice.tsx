import { t } from "../state/language";
import { look, server, showNewest } from "../state/revision";
import { useStore } from "../state/store";

/** Says that the server is gone, or that the graph has changed under the page. */
export function Notice() {
  const { gone, newer, shown } = useStore(server);
  if (gone) {
    return (
      <div class="notice gone" role="alert">
        <p class="wrap">{t("notice.gone")} <button type="button" onClick={() => void look()}>{t("retry")}</button></p>
      </div>
    );
  }
  if (newer === null) return null;
  return (
    <div class="notice" role="status">
      <p class="wrap">
        {t("notice.newer", { old: (shown ?? "").slice(0, 8), new: newer.slice(0, 8) })}{" "}
        <button type="button" onClick={showNewest}>{t("notice.show")}</button>
      </p>
    </div>
  );
}
