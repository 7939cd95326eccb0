import type { ComponentChildren, JSX } from "preact";
import type { Params, View } from "../state/address";
import { go, link } from "../state/route";

interface Props extends Omit<JSX.HTMLAttributes<HTMLAnchorElement>, "href" | "to"> {
  to: View;
  with?: Params;
  children: ComponentChildren;
}

/** Follow a link within the page, unless the reader asked for a new tab. */
export function follow(event: MouseEvent, href: string): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(href);
}

/** A link to another view. */
export function Anchor({ to, with: params, children, ...rest }: Props) {
  const href = link(to, params);
  return (
    <a {...rest} href={href} onClick={(event) => follow(event, href)}>
      {children}
    </a>
  );
}
