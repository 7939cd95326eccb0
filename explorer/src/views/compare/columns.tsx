import { type ComparedUnit, type Comparison, type ComparisonRow, KINDS } from "../../api/comparison";
import { Anchor } from "../../parts/anchor";
import { Behind } from "../../parts/behind";
import { ClearButton } from "../../parts/filters";
import { Empty } from "../../parts/states";
import { csv } from "../../state/csv";
import { t, word } from "../../state/language";
import { useDocuments } from "../../state/lists";
import { note } from "../../state/note";
import { usePrinting } from "../../state/printing";
import { change, useParams } from "../../state/route";
import { save } from "../../state/save";

const FIRST = 60; // rows shown before the reader asks for more

/** The units of both documents in two columns, the text that stands in both marked. */
export function Columns({ comparison, call }: { comparison: Comparison; call: string }) {
  const params = useParams();
  const documents = useDocuments();
  const { child, parent, summary, rows } = comparison;
  const kept = rows.filter((row) => !params["kind"] || row.kind === params["kind"]);
  const printing = usePrinting();
  const shown = printing ? kept : kept.slice(0, Math.max(FIRST, Number(params["shown"]) || 0));
  const table = () => csv(
    [t("compare.kind"), t("compare.share"), t("compare.child"), t("compare.child.text"), t("compare.parent"), t("compare.parent.text")],
    kept.map((row) => [word("compare", row.kind), row.share, row.child?.number, text(row.child), row.parent?.number, text(row.parent)]),
  );
  return (
    <section>
      <div class="switches" role="group" aria-label={t("compare.kind")}>
        <button type="button" aria-pressed={!params["kind"]} onClick={() => change({ kind: null, shown: null })}>{t("all")} {rows.length}</button>
        {KINDS.map((kind) => (
          <button key={kind} type="button" aria-pressed={params["kind"] === kind} title={t(`compare.${kind}.what`)} onClick={() => change({ kind, shown: null })}>
            {t(`compare.${kind}`)} {summary[kind]}
          </button>
        ))}
      </div>
      <div class="pairs">
        <div class="pair heads">
          <b>{child.title}</b><b>{parent.title}</b>
        </div>
        {shown.map((row, index) => <Pair key={index} row={row} />)}
      </div>
      {kept.length === 0 && <Empty><p>{t("compare.nothing")}</p><ClearButton names={["kind"]} /></Empty>}
      {kept.length > shown.length && <p class="more"><button type="button" onClick={() => change({ shown: shown.length + FIRST }, { replace: true })}>{t("tasks.more", { count: Math.min(FIRST, kept.length - shown.length) })}</button></p>}
      <p class="note">{note({ document: child.id, range: t("compare.range", { shown: shown.length, total: kept.length, parent: parent.title }) }, documents)}</p>
      <div class="tools">
        <button type="button" onClick={() => save(`${t("brand")}-${t("view.compare")}.csv`, table(), "text/csv")}>{t("figure.csv")}</button>
        <a href={`${call}?format=xlsx`}>{t("compare.xlsx")}</a>
        <a href={`${call}?format=html`}>{t("compare.html")}</a>
      </div>
      <Behind calls={[call]} />
    </section>
  );
}

function Pair({ row }: { row: ComparisonRow }) {
  const share = row.share === null ? "" : ` ${Math.round(100 * row.share)}%`;
  return (
    <article class="pair">
      <p class="how"><span class={`label ${row.kind}`} title={t(`compare.${row.kind}.what`)}>{t(`compare.${row.kind}`)}{share}</span></p>
      <div><Unit unit={row.child} absent={t("compare.dropped.what")} /></div>
      <div><Unit unit={row.parent} absent={t("compare.own.what")} /></div>
    </article>
  );
}

function Unit({ unit, absent }: { unit: ComparedUnit | null; absent: string }) {
  if (!unit) return <p class="quiet">{absent}</p>;
  return (
    <>
      <p class="what"><Anchor to="task" with={{ id: unit.id }}><span class="no">{unit.number}</span>{unit.title}</Anchor></p>
      <p class="body">{unit.pieces.map((piece, index) => (piece.matched ? <mark key={index} class="matched">{piece.text}</mark> : piece.text))}</p>
      {unit.roles.map((role) => <p key={role} class="quiet">{role}</p>)}
    </>
  );
}

function text(unit: ComparedUnit | null): string | null {
  return unit && unit.pieces.map((piece) => piece.text).join("");
}
