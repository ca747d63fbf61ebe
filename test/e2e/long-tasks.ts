import type { Page } from 'playwright-core';

/** What the web calls long: 50 ms. */
const LONG_MICROSECONDS = 50_000;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Time on the processor, microseconds: unlike wall time it does not grow with what else the machine does. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of processor time of each long task that a page's main thread runs while `work` goes on. */
export async function longTasksDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && mainThreads.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('The trace holds no task: Chromium names them otherwise now.');
  return tasks.flatMap(({ tdur = 0 }) => (tdur > LONG_MICROSECONDS ? [tdur / 1000] : []));
}
