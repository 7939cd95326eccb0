/** A bar inside a table row: the whole and, darker, the part that is led. Numbers stand beside it. */
export function Bar({ whole, part, most }: { whole: number; part: number; most: number }) {
  const share = (count: number) => (100 * count) / Math.max(1, most);
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="all" width={share(whole)} height="8" />
      <rect class="led" width={share(part)} height="8" />
    </svg>
  );
}
