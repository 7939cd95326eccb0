import { Anchor } from "../parts/anchor";
import { Title } from "../parts/title";
import { t } from "../state/language";

/** A link to a view that does not exist. */
export function UnknownView() {
  return (
    <>
      <Title>{t("view.unknown")}</Title>
      <p>{t("unknown.what")} <Anchor to="overview">{t("view.overview")}</Anchor></p>
    </>
  );
}
