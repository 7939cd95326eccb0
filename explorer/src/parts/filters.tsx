import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { t, word } from "../state/language";
import { useBodies, useDocuments, useThemes } from "../state/lists";
import { useNames } from "../state/names";
import { change, useParams } from "../state/route";

/** A row of filters; their values live in the address. */
export function Filters({ children, clear }: { children: ComponentChildren; clear: readonly string[] }) {
  const params = useParams();
  const set = clear.some((name) => params[name]);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label={t("filters")}>
      {children}
      {set && <ClearButton names={clear} />}
    </form>
  );
}

/** Takes filters off again. */
export function ClearButton({ names }: { names: readonly string[] }) {
  return (
    <button type="button" class="plain clear" onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}>
      {t("filters.clear")}
    </button>
  );
}

interface Option {
  value: string;
  title: string;
  group?: string;
  disabled?: boolean;
}

interface ChoiceProps {
  name: string;
  title: string;
  options: readonly Option[];
  all?: string | undefined;
  standard?: string;
}

/** One of several; `all` is the first entry that filters nothing, `standard` what holds when the address is silent. */
export function Choice({ name, title, options, all, standard }: ChoiceProps) {
  const id = useId();
  const value = useParams()[name] ?? standard ?? "";
  const groups = [...new Set(options.map((option) => option.group ?? ""))];
  const unknown = value !== "" && !options.some((option) => option.value === value);
  const entry = (option: Option) => <option key={option.value} value={option.value} disabled={option.disabled ?? false}>{option.title}</option>;
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} value={value} onChange={(event) => change({ [name]: event.currentTarget.value === standard ? null : event.currentTarget.value })}>
        {all !== undefined && <option value="">{all}</option>}
        {unknown && <option value={value}>{value}</option>}
        {groups.map((group) => {
          const members = options.filter((option) => (option.group ?? "") === group).map(entry);
          return group ? <optgroup key={group} label={group}>{members}</optgroup> : members;
        })}
      </select>
    </div>
  );
}

/** A text to look for, put into the address when the reader pauses. */
export function TextField({ name, title, kind = "search" }: { name: string; title: string; kind?: "search" | "date" }) {
  const id = useId();
  const value = useParams()[name] ?? "";
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => change({ [name]: text || null, pages: null }, { replace: true }), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <input id={id} type={kind} value={text} maxLength={200} onInput={(event) => setText(event.currentTarget.value)} />
    </div>
  );
}

/** Yes or no. */
export function Check({ name, title }: { name: string; title: string }) {
  const on = useParams()[name] === "1";
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => change({ [name]: event.currentTarget.checked ? "1" : null })} />
      {title}
    </label>
  );
}

/** Which document. */
export function DocumentChoice({ name = "document", all = t("all.documents") }: { name?: string; all?: string }) {
  const options = useDocuments().map((document) => ({ value: document.id, title: document.title }));
  return <Choice name={name} title={t("document")} all={all} options={options} />;
}

/** Which theme. */
export function ThemeChoice() {
  const themes = [...useThemes()].sort((a, b) => (a.group ?? "").localeCompare(b.group ?? "", "zh-CN") || b.tasks - a.tasks);
  const options = themes.map((theme) => ({ value: theme.id, title: theme.name, group: theme.group ?? t("none") }));
  return <Choice name="theme" title={t("theme")} all={t("all.themes")} options={options} />;
}

/** Which body. */
export function AgencyChoice({ name = "agency", title = t("agency"), all = t("all.agencies") }: { name?: string; title?: string; all?: string }) {
  const nameOf = useNames();
  const options = useBodies().map((body) => ({ value: body.agency_id, title: nameOf(body.agency_id, body.name) }));
  return <Choice name={name} title={title} all={all} options={options} />;
}

/** Which role. */
export function RoleChoice({ guide = false }: { guide?: boolean }) {
  const roles = ["lead", "responsible", "support", ...(guide ? ["guide"] : [])];
  return <Choice name="role" title={t("role")} all={t("all.roles")} options={roles.map((value) => ({ value, title: word("role", value) }))} />;
}

/** How classes of bodies are treated. */
export function GroupsChoice() {
  const modes = ["exclude", "collapse", "expand"];
  return <Choice name="groups" title={t("groups")} standard="exclude" options={modes.map((value) => ({ value, title: word("groups", value) }))} />;
}
