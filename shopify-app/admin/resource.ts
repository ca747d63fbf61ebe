import { useSignal, type Signal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';

/** Something loaded from the server. Data stays while a reload fails: old numbers with a warning beat an empty page. */
export interface Resource<Data> {
  data: Signal<Data | null>;
  error: Signal<string | null>;
  reload: () => Promise<void>;
}

type Load<Data> = () => Promise<Data>;

/** An answer that no page took by then is too old for the page that is opened later. */
const FRESH_MILLISECONDS = 10_000;

const begun = new Map<Load<unknown>, Promise<unknown>>();

/** Asks for what a page will ask for, while the page itself is still on its way. */
export function headStart(loads: readonly Load<unknown>[]): void {
  for (const load of loads) {
    const answer = load();
    // Whoever takes it asks again; nobody may.
    answer.catch(() => undefined);
    begun.set(load, answer);
    setTimeout(() => begun.delete(load), FRESH_MILLISECONDS);
  }
}

function answerTo<Data>(load: Load<Data>): Promise<Data> {
  const early = begun.get(load) as Promise<Data> | undefined;
  begun.delete(load);
  return early?.catch(load) ?? load();
}

/** Loads at once and, with `everyMilliseconds`, again and again while the page is to be seen. */
export function useResource<Data>(load: Load<Data>, everyMilliseconds: number | null = null): Resource<Data> {
  const data = useSignal<Data | null>(null);
  const error = useSignal<string | null>(null);
  const reload = useCallback(async () => {
    try {
      data.value = await answerTo(load);
      error.value = null;
    } catch (cause) {
      error.value = messageOf(cause);
    }
  }, []);
  useEffect(() => {
    void reload();
  }, []);
  useEffect(() => {
    if (everyMilliseconds === null) return undefined;
    return repeat(reload, everyMilliseconds);
  }, [everyMilliseconds]);
  return { data, error, reload };
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The next call waits for the last one, so that a slow server is not asked faster than it answers. */
export function repeat(work: () => Promise<void>, everyMilliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;
  const again = async () => {
    if (!document.hidden) await work();
    if (!stopped) timer = setTimeout(again, everyMilliseconds);
  };
  timer = setTimeout(again, everyMilliseconds);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
