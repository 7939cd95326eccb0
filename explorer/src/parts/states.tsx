import type { ComponentChildren } from "preact";
import type { ApiError } from "../api/errors";
import type { Answer } from "../state/answer";
import { t } from "../state/language";
import { Anchor } from "./anchor";

/** What stands in for an answer that is on its way. */
export function Loading() {
  return <p class="state loading" role="status">{t("state.loading")}</p>;
}

/** An answer without an entry, and what to do about it. */
export function Empty({ children }: { children?: ComponentChildren }) {
  return <div class="state empty" role="status">{children ?? <p>{t("state.empty")}</p>}</div>;
}

/** What went wrong, where, and what to do. */
function Failed({ error, retry, page }: { error: ApiError; retry: () => void; page: boolean }) {
  const { kind, status, title, detail, remedy } = error.failure;
  const stale = status === 404;
  const heading = kind === "gone" ? t("error.gone") : stale ? t("error.stale") : (title ?? t("error.other", { status: status ?? "" }));
  return (
    <div class="state failed" role="alert">
      {page ? <h1 tabIndex={-1}>{heading}</h1> : <h2>{heading}</h2>}
      <p>{kind === "gone" ? t("error.gone.what") : detail}</p>
      <p class="quiet">{kind === "gone" ? t("error.gone.remedy") : stale ? t("error.stale.remedy") : remedy}</p>
      <p class="row">
        <button type="button" onClick={retry}>{t("retry")}</button>
        <Anchor to="overview">{t("view.overview")}</Anchor>
      </p>
    </div>
  );
}

interface Props<T> {
  answer: Answer<T>;
  /** Whether the view is nothing without this answer, so that a failure is its heading. */
  page?: boolean;
  children: (value: T) => ComponentChildren;
}

/** The answer when it is there, and its state until then. */
export function Await<T>({ answer, page = false, children }: Props<T>) {
  if (answer.error) return <Failed error={answer.error} retry={answer.retry} page={page} />;
  if (answer.value === null) return answer.loading ? <Loading /> : null;
  return <div aria-busy={answer.loading} class={answer.loading ? "stale" : ""}>{children(answer.value)}</div>;
}
