import type { EChartsCoreOption } from "echarts/core";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { Chart, type Drawn, type Mark } from "../charts/chart";
import { useColours } from "../charts/colours";
import { png, poster } from "../charts/poster";
import { csv } from "../state/csv";
import { t } from "../state/language";
import { change, useParams } from "../state/route";
import { copy, save } from "../state/save";
import { Behind } from "./behind";
import { type Column, Table, sorted } from "./table";

interface Props<T> {
  name: string;
  title: string;
  note: string;
  calls: readonly string[];
  columns: Column<T>[];
  rows: readonly T[];
  id: (row: T) => string;
  option?: EChartsCoreOption | undefined;
  height?: number;
  onPick?: (mark: Mark) => void;
  lead?: ComponentChildren;
  empty?: ComponentChildren;
  level?: 2 | 3;
  /** The picture is still to come; its table is shown meanwhile only to who asks for it. */
  waiting?: boolean;
  /** Rows of the table shown at first, where many tables stand on one page. */
  atOnce?: number;
}

/** A picture and its table, one of them shown, both to take away with a note that says what they rest on. */
export function Figure<T>({ name, title, note, calls, columns, rows, id, option, height = 420, onPick, lead, empty, level = 2, waiting = false, atOnce }: Props<T>) {
  const params = useParams();
  const colours = useColours();
  const drawn = useRef<Drawn | null>(null);
  const [copied, setCopied] = useState<"" | "done" | "failed">("");
  const tables = (params["table"] ?? "").split(".").filter(Boolean);
  const pictured = option !== undefined || waiting;
  const asTable = !pictured || tables.includes(name);
  const show = (table: boolean) => change({ table: (table ? [...tables, name] : tables.filter((one) => one !== name)).join(".") || null }, { replace: true });
  const sort = params[`sort.${name}`];
  const picture = () => drawn.current && poster(drawn.current, title, note, colours);
  const header = columns.map((column) => column.title);
  const cells = () => sorted(rows, columns, sort).map((row) => columns.map((column) => column.value(row)));
  const file = `${t("brand")}-${title}`;
  const text = () => [title, note, location.href, "", header.join("\t"), ...cells().map((row) => row.map((value) => value ?? "").join("\t"))].join("\n");
  const take = () => {
    const svg = asTable ? null : picture();
    void copy(text(), svg ? () => png(svg) : undefined).then((done) => setCopied(done ? "done" : "failed"));
  };
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure class="figure" data-figure={name}>
      <figcaption class="head">
        <Heading>{title}</Heading>
        {pictured && rows.length > 0 && (
          <div class="switch" role="group" aria-label={t("figure.form")}>
            <button type="button" aria-pressed={!asTable} onClick={() => show(false)}>{t("figure.picture")}</button>
            <button type="button" aria-pressed={asTable} onClick={() => show(true)}>{t("figure.table")}</button>
          </div>
        )}
      </figcaption>
      {lead}
      {!asTable && rows.length > 0
        ? option
          ? <Chart option={option} height={height} label={title} drawn={drawn} onPick={onPick} />
          : <p class="coming" style={{ height: `${height}px` }}>{t("figure.coming")}</p>
        : <Table caption={title} columns={columns} rows={rows} id={id} sort={sort} empty={empty} atOnce={atOnce} onSort={(next) => change({ [`sort.${name}`]: next }, { replace: true })} />}
      {rows.length > 0 && (
        <>
          <p class="note">{note}</p>
          <div class="tools">
            {option && !asTable && (
              <>
                <button type="button" onClick={() => { const svg = picture(); if (svg) save(`${file}.svg`, svg, "image/svg+xml"); }}>{t("figure.svg")}</button>
                <button type="button" onClick={() => { const svg = picture(); if (svg) void png(svg).then((blob) => save(`${file}.png`, blob)); }}>{t("figure.png")}</button>
              </>
            )}
            <button type="button" onClick={() => save(`${file}.csv`, csv(header, cells()), "text/csv")}>{t("figure.csv")}</button>
            <button type="button" onClick={take}>{t("figure.copy")}</button>
            <span role="status" class="quiet">{copied === "done" ? t("copied") : copied === "failed" ? t("copy.failed") : ""}</span>
          </div>
          <Behind calls={calls} />
        </>
      )}
    </figure>
  );
}
