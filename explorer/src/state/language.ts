import en from "../i18n/en.json";
import zh from "../i18n/zh.json";
import { route } from "./route";

export type Key = keyof typeof zh;
const TABLES: { zh: Record<Key, string>; en: Record<Key, string> } = { zh, en };

/** The language of the page: Chinese unless the address says `lang=en`. */
export function language(): "zh" | "en" {
  return route.get().params["lang"] === "en" ? "en" : "zh";
}

/** A text of the page in the present language, `{name}` filled from `values`. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return TABLES[language()][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The word for a code such as a level; a code that the tables do not know stays as it is. */
export function word(kind: string, code: string | null | undefined): string {
  if (!code) return t("none");
  const table: Record<string, string> = TABLES[language()];
  return table[`${kind}.${code}`] ?? code;
}

/** One of two texts that the server sends in both languages. */
export function pick(text: { zh: string; en: string }): string {
  return text[language()];
}
