import { useEffect, useState } from "preact/hooks";
import { again, get } from "../api/client";
import type { Metrics } from "../api/network";
import { type Answer, useAnswer } from "./answer";

const FIRST = 250; // milliseconds until the first second look: most networks are done soon, large ones wait longer each time
const LONGEST = 8_000;

/** The measures of a network. Of a large one the server first says what is quick and computes the rest:
 * it is asked again until nothing is pending. */
export function useMetrics(call: string): Answer<Metrics> {
  const answer = useAnswer(call, () => get<Metrics>(call));
  const [later, setLater] = useState<{ first: Metrics; value: Metrics } | null>(null);
  const [wait, setWait] = useState(FIRST);
  const value = later !== null && later.first === answer.value ? later.value : answer.value;
  const open = !answer.loading && value !== null && value.pending.length > 0;
  useEffect(() => setWait(FIRST), [call]);
  useEffect(() => {
    const first = answer.value;
    if (!open || first === null) return;
    let current = true;
    const timer = setTimeout(() => {
      again<Metrics>(call).then((found) => current && setLater({ first, value: found }), () => undefined)
        .finally(() => { if (current) setWait((before) => Math.min(LONGEST, before * 1.5)); });
    }, wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, wait, call, answer.value]);
  return { ...answer, value };
}
