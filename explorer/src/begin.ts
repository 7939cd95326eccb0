import { get } from "./api/client";
import { parse } from "./state/address";
import { FIRST, PICTURED } from "./state/first";

// A script of its own, small and first: what the view will show is on its way while the page's program is still read.
const { view } = parse(location.search);
if (view !== "unknown") for (const call of FIRST[view] ?? []) get(call).catch(() => undefined); // whoever shows it says what went wrong
if (PICTURED.has(view)) void import("./charts/engine");
