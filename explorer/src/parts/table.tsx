import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../state/language";
import { Empty } from "./states";

/** One column: `value` is what a file or a sorting sees, `show` what a reader sees. */
export interface Column<T> {
  key: string;
  title: string;
  value: (row: T) => string | number | null | undefined;
  show?: (row: T) => ComponentChildren;
  number?: boolean;
  head?: boolean;
}

interface Props<T> {
  caption: string;
  columns: Column<T>[];
  rows: readonly T[];
  id: (row: T) => string;
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  empty?: ComponentChildren;
  atOnce?: number | undefined;
}

const AT_ONCE = 500; // rows unless the view says fewer; files have them all

/** The rows in the order that `sort` asks for: a column's key, `-` before it from the largest. */
export function sorted<T>(rows: readonly T[], columns: Column<T>[], sort: string | undefined): readonly T[] {
  const column = sort && columns.find(({ key }) => key === sort.replace(/^-/, ""));
  if (!column) return rows;
  const direction = sort.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === y) return 0;
    if (x === null || x === undefined) return 1;
    if (y === null || y === undefined) return -1;
    const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh-CN");
    return order * direction;
  });
}

/** A table; on a narrow screen every row becomes a card whose cells name their column. */
export function Table<T>({ caption, columns, rows, id, sort, onSort, empty, atOnce = AT_ONCE }: Props<T>) {
  const [most, setMost] = useState(atOnce);
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const next = (column: Column<T>) => (sort === `-${column.key}` || (sort !== column.key && !column.number) ? column.key : `-${column.key}`);
  const state = (column: Column<T>) => (sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : "none");
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="cards">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.number ? "n" : ""} {...(onSort ? { "aria-sort": state(column) } : {})}>
                {onSort ? (
                  <button type="button" class="sort" onClick={() => onSort(next(column))} title={t("table.sort")}>{column.title}</button>
                ) : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort).slice(0, most).map((row) => (
            <tr key={id(row)}>
              {columns.map((column) => {
                const content = column.show ? column.show(row) : (column.value(row) ?? t("none"));
                return column.head
                  ? <th key={column.key} scope="row" data-title={column.title}>{content}</th>
                  : <td key={column.key} data-title={column.title} class={column.number ? "n" : ""}>{content}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <p class="more"><button type="button" onClick={() => setMost(most + AT_ONCE)}>{t("table.more", { shown: most, total: rows.length })}</button></p>}
    </div>
  );
}
