import type { DeviceExperiment } from '@kindred/shared/experiment';
import type { Page } from 'playwright-core';
import { createDevice } from '../../world/device.ts';

const TESTS_KEY = 'kindred:tests';

/**
 * The browser of somebody whom what runs in the shop shows the row as it is: one visitor in ten is held out, and the
 * campaign shows others something else. To be called with the shopper's consent given; without, the device keeps nothing.
 */
export async function seeAsItIs(page: Page, placementId: string): Promise<void> {
  const experiments = await page.evaluate((): unknown => {
    const config = document.getElementById('kindred-config')?.textContent ?? '{}';
    return (JSON.parse(config) as { storefront?: { experiments?: unknown } }).storefront?.experiments;
  });
  if (experiments === undefined) return;
  const unit = unitThatSeesItAsItIs(experiments as DeviceExperiment[], placementId, Date.now());
  await page.evaluate(
    ([key, tests]) => localStorage.setItem(key!, tests!),
    [TESTS_KEY, JSON.stringify({ unit, drawn: {} })],
  );
}

/** In any segment: everywhere the first content keeps its share. */
export function unitThatSeesItAsItIs(
  experiments: readonly DeviceExperiment[],
  placementId: string,
  at: number,
): string {
  for (let visitor = 0; ; visitor++) {
    const device = createDevice(0, String(visitor));
    const { content } = device.open(experiments, at, null).reach(placementId);
    if (content.kind === 'as_is') return device.unit;
    if (visitor > 10_000) throw new Error(`Nobody sees the row ${placementId} as it is.`);
  }
}
