import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reply } from '../messages/protocol.ts';

/** A background that answers when the test says so. */
let answers: ((reply: Reply<'page.insights'>) => void)[];
beforeEach(() => {
  answers = [];
  const sendMessage = (): Promise<unknown> => new Promise((resolve) => answers.push(resolve));
  const extension = { runtime: { id: 'kindred', sendMessage } };
  vi.stubGlobal('chrome', extension);
  vi.stubGlobal('browser', extension);
});
afterEach(() => vi.unstubAllGlobals());

test('shows the figures that were asked for last, whichever answer comes last', async () => {
  const { createActions } = await import('./actions.ts');
  const { state } = await import('./state.ts');
  const actions = createActions({} as Parameters<typeof createActions>[0]);
  actions.loadInsights();
  actions.loadInsights();
  const figures = { ok: { range: null, product: null, kFloor: 25, groups: [] } };
  answers[1]?.(figures);
  await expect.poll(() => state.insights.value).toEqual(figures);
  answers[0]?.({ failure: { code: 'server_away' } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(state.insights.value).toEqual(figures);
});
