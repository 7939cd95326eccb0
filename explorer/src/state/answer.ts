import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { ApiError } from "../api/errors";
import { server } from "./revision";
import { useStore } from "./store";

/** An answer on its way: `value` stays while a new one is fetched, so that a picture does not flicker. */
export interface Answer<T> {
  value: T | null;
  error: ApiError | null;
  loading: boolean;
  retry: () => void;
}

interface State<T> {
  value: T | null;
  error: ApiError | null;
  loading: boolean;
  key: string | null;
}

const known = { epoch: 0, answers: new Map<string, unknown>() };

/** The answers that came in for the graph shown; those for an older one are forgotten. */
function answersOf(epoch: number): Map<string, unknown> {
  if (known.epoch !== epoch) {
    known.epoch = epoch;
    known.answers.clear();
  }
  return known.answers;
}

/** Ask, and ask again when `key` or the graph shown changes. A null key asks nothing.
 *
 * Equal keys stand for equal answers: what any part of the page has been told, the next one shows at once.
 */
export function useAnswer<T>(key: string | null, fetcher: () => Promise<T>): Answer<T> {
  const { epoch } = useStore(server);
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<State<T>>(() => {
    const answers = answersOf(epoch);
    return key !== null && answers.has(key) ? { value: answers.get(key) as T, error: null, loading: false, key } : { value: null, error: null, loading: key !== null, key };
  });
  // Before the page is painted: a frame later would be a frame lost for every answer that waits for another.
  useLayoutEffect(() => {
    const answers = answersOf(epoch);
    // What holds already is not said again: it would draw the page, or a large picture, twice.
    const say = (next: State<T>) => setState((before) => (same(before, next) ? before : next));
    if (key === null) return say({ value: null, error: null, loading: false, key });
    if (answers.has(key)) return say({ value: answers.get(key) as T, error: null, loading: false, key });
    let current = true;
    setState((before) => (before.loading && before.key === key && before.error === null ? before : { ...before, error: null, loading: true, key }));
    fetcher().then(
      (value) => {
        if (known.epoch === epoch) answers.set(key, value);
        if (current) setState({ value, error: null, loading: false, key });
      },
      (error: unknown) => {
        const failure = error instanceof ApiError ? error : new ApiError({ kind: "answer", url: "", detail: String(error) });
        if (current) setState({ value: null, error: failure, loading: false, key });
      },
    );
    return () => {
      current = false;
    };
  }, [key, tries, epoch]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { value: state.value, error: state.error, loading: state.loading || state.key !== key, retry };
}

function same<T>(a: State<T>, b: State<T>): boolean {
  return a.value === b.value && a.error === b.error && a.loading === b.loading && a.key === b.key;
}
