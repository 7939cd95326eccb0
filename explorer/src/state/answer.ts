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

/** Ask, and ask again when `key` or the graph shown changes. A null key asks nothing. */
export function useAnswer<T>(key: string | null, fetcher: () => Promise<T>): Answer<T> {
  const { epoch } = useStore(server);
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ value: T | null; error: ApiError | null; loading: boolean; key: string | null }>({
    value: null, error: null, loading: key !== null, key,
  });
  // Before the page is painted: a frame later would be a frame lost for every answer that waits for another.
  useLayoutEffect(() => {
    if (key === null) {
      setState({ value: null, error: null, loading: false, key });
      return;
    }
    let current = true;
    // At first this holds already, and to say it again would draw the page twice.
    setState((before) => (before.loading && before.key === key && before.error === null ? before : { ...before, error: null, loading: true, key }));
    fetcher().then(
      (value) => current && setState({ value, error: null, loading: false, key }),
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
