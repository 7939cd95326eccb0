import { type Address, type Params, type View, format, parse } from "./address";
import { store, useStore } from "./store";

/** Where the reader is. Everything that a link must carry lives here and nowhere else. */
export const route = store<Address>(parse(location.search));

addEventListener("popstate", () => route.set(parse(location.search)));

/** A link to a view; the language goes along. */
export function link(view: View, params: Params = {}): string {
  return format(view, { lang: route.get().params["lang"], ...params });
}

/** Go to a link; `replace` keeps the back button from stopping at every keystroke. */
export function go(href: string, { replace = false } = {}): void {
  const before = route.get();
  if (replace) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  const next = parse(new URL(href, location.href).search);
  route.set(next);
  if (!replace && (next.view !== before.view || next.params["id"] !== before.params["id"])) {
    scrollTo(0, 0);
    // A reader of the page by ear or keyboard is told where they are now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true }));
  }
}

/** Change some parameters of the present view. */
export function change(params: Params, options: { replace?: boolean } = {}): void {
  const { view, params: present } = route.get();
  go(format(view === "unknown" ? "overview" : view, { ...present, ...params }), options);
}

/** The present parameters. */
export function useParams(): Readonly<Record<string, string>> {
  return useStore(route).params;
}
