import { type Query, address, whole } from "../api/client";
import type { View } from "./address";

/** The dates and themes that the overview shows. */
export const FIRST_DATES: Query = { owner: "task", kind: "by", limit: 10 };
export const FIRST_THEMES: Query = { limit: 24 };

const [COUNTS, DOCUMENTS, BODIES, THEMES] = ["/v1/queries/overview", whole("/v1/documents"), whole("/v1/workload"), whole("/v1/themes")];
const LISTS = [DOCUMENTS, BODIES, THEMES];

/** The calls that a view makes whatever its filters: they are asked for while the page's program is still on its way. */
export const FIRST: Partial<Record<View, readonly string[]>> = {
  overview: [COUNTS, BODIES, address("/v1/deadlines", FIRST_DATES), address("/v1/themes", FIRST_THEMES), whole("/v1/queries/coverage"), DOCUMENTS],
  network: [COUNTS, ...LISTS], agencies: LISTS, agency: LISTS, tasks: LISTS, themes: LISTS, deadlines: LISTS,
  pair: [DOCUMENTS], task: [DOCUMENTS, BODIES], compare: [DOCUMENTS], quality: [DOCUMENTS],
};

/** Views that open with a picture, so that what draws it is fetched at once, too. */
export const PICTURED: ReadonlySet<string> = new Set<View>(["network", "agencies", "agency", "themes", "deadlines"]);
