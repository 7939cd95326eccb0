import { useId, useState } from "preact/hooks";
import { type Fact, stretches } from "../state/stretches";
import { t, word } from "../state/language";
import { Anchor } from "./anchor";

interface Props {
  text: string;
  offset: number;
  facts: readonly Fact[];
}

/** A text with every fact marked where it stands; pointing at one, or stepping onto it by keyboard, tells what it is. */
export function Marked({ text, offset, facts }: Props) {
  const [at, setAt] = useState<readonly Fact[]>([]);
  const panel = useId();
  const ids = new Set(at.map((fact) => fact.id));
  return (
    <div class="marked">
      <p class="original">
        {stretches(text, offset, facts).map(({ text: part, facts: here }, index) => {
          const top = here.at(-1);
          if (!top) return part;
          const show = () => setAt(here);
          return (
            <mark key={index} tabIndex={0} class={`fact ${top.kind}${here.some((fact) => ids.has(fact.id)) ? " at" : ""}`} aria-describedby={panel}
              onMouseEnter={show} onFocus={show} onClick={show}>
              {part}
            </mark>
          );
        })}
      </p>
      <div class={at.length === 0 ? "told idle" : "told"} id={panel} aria-live="polite">
        {at.length === 0 ? <p class="quiet">{t("fact.hint")}</p> : at.map((fact) => <Told key={fact.id} fact={fact} />)}
      </div>
    </div>
  );
}

function Told({ fact }: { fact: Fact }) {
  return (
    <p>
      <span class={`label ${fact.kind}`}>{word("fact", fact.kind)}</span>{" "}
      <b><FactName fact={fact} /></b>
      {fact.detail.map((one) => <span key={one} class="bit">{one}</span>)}
      {fact.rule && <span class="bit">{t("fact.rule", { rule: fact.rule })}</span>}
    </p>
  );
}

/** What a fact is about, as a link where there is more to read. */
export function FactName({ fact }: { fact: Fact }) {
  if (fact.actor) return <Anchor to="agency" with={{ id: fact.actor }}>{fact.name}</Anchor>;
  if (fact.theme) return <Anchor to="themes" with={{ theme: fact.theme }}>{fact.name}</Anchor>;
  return <>{fact.name}</>;
}
