import { useEffect, useRef, useState } from "preact/hooks";
import { ask, address } from "../api/client";
import type { Hit } from "../api/documents";
import type { Page } from "../api/envelope";
import { t, word } from "../state/language";
import { go, link } from "../state/route";

const PAUSE = 160; // milliseconds after the last keystroke

/** Where a hit leads. */
export function target(hit: Hit): string {
  if (hit.kind === "agency") return link("agency", { id: hit.id });
  return hit.kind === "task" ? link("task", { id: hit.id }) : link("themes", { theme: hit.id });
}

/** Finds bodies, tasks and themes by name, alias or pinyin initials; arrow keys choose. */
export function Search() {
  const [text, setText] = useState("");
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setAt(0);
    if (!text.trim()) return setHits(null);
    let current = true;
    const timer = setTimeout(() => {
      ask<Page<Hit>>(address("/v1/search", { q: text.trim(), limit: 12 })).then(
        (page) => { if (current) { setHits(page.items); setFailed(false); } },
        () => { if (current) { setHits([]); setFailed(true); } },
      );
    }, PAUSE);
    return () => { current = false; clearTimeout(timer); };
  }, [text]);
  const close = () => { setText(""); setHits(null); };
  const choose = (hit: Hit | undefined) => { if (hit) { go(target(hit)); close(); } };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") return close();
    if (!hits?.length) return;
    if (event.key === "ArrowDown") setAt((at + 1) % hits.length);
    else if (event.key === "ArrowUp") setAt((at + hits.length - 1) % hits.length);
    else if (event.key === "Enter") choose(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search" ref={box} onFocusOut={(event) => { if (!box.current?.contains(event.relatedTarget as Node | null)) setHits(null); }}>
      <input
        type="search" role="combobox" aria-label={t("search")} placeholder={t("search.hint")} autocomplete="off" maxLength={200} value={text}
        aria-expanded={hits !== null} aria-controls="hits" aria-autocomplete="list" aria-activedescendant={hits?.length ? `hit-${at}` : undefined}
        onInput={(event) => setText(event.currentTarget.value)} onKeyDown={key}
      />
      {hits && (
        <div class="hits">
          <ul id="hits" role="listbox" aria-label={t("search.hits")}>
            {hits.map((hit, index) => (
              <li key={hit.id} id={`hit-${index}`} role="option" aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()} onMouseEnter={() => setAt(index)} onClick={() => choose(hit)}>
                <span class="kind">{word("hit", hit.kind)}</span>{hit.name}
                {hit.note && hit.kind !== "task" && <span class="quiet"> {hit.note}</span>}
              </li>
            ))}
          </ul>
          {hits.length === 0 && <p class="quiet" role="status">{failed ? t("notice.gone") : t("search.none", { text })}</p>}
        </div>
      )}
    </div>
  );
}
