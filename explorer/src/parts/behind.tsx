import { useState } from "preact/hooks";
import { explain } from "../api/client";
import type { Explained } from "../api/envelope";
import { useAnswer } from "../state/answer";
import { neo4jBrowser } from "../state/neo4j_browser";
import { t } from "../state/language";
import { server } from "../state/revision";
import { copy } from "../state/save";
import { useStore } from "../state/store";
import { Await } from "./states";

/** The calls and the Cypher behind a view, fetched when the reader opens them. */
export function Behind({ calls }: { calls: readonly string[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("behind.title")}</summary>
      {open && calls.map((call) => <Call key={call} call={call} />)}
    </details>
  );
}

function Call({ call }: { call: string }) {
  const answer = useAnswer(`explain ${call}`, () => explain(call));
  return (
    <section>
      <p><span class="quiet">{t("behind.call")}</span> <a href={call}><code>GET {decodeURIComponent(call)}</code></a></p>
      <Await answer={answer}>{(statements) => statements.map((one) => <Statement key={one.query} statement={one} />)}</Await>
    </section>
  );
}

function Statement({ statement }: { statement: Explained }) {
  const [copied, setCopied] = useState(false);
  const { address, browser: given } = useStore(server);
  const browser = neo4jBrowser(address, given, statement);
  return (
    <div class="statement">
      <p class="row">
        <a href={`/v1/queries/${encodeURIComponent(statement.query)}`}>{statement.query}</a>
        <button type="button" class="plain" onClick={() => void copy(statement.cypher).then(setCopied)}>{copied ? t("copied") : t("behind.copy")}</button>
        {browser && <a href={browser} target="_blank" rel="noreferrer">{t("behind.browser")}</a>}
      </p>
      <pre tabIndex={0}><code>{statement.cypher}</code></pre>
      <p class="quiet"><code>{JSON.stringify(statement.parameters)}</code></p>
    </div>
  );
}
