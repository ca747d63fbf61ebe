import type { FoundExtension } from './bridge.ts';

/** Asked while the page itself is still on its way; the pages that do not ask it do not carry its code. */
export const findExtension = async (): Promise<FoundExtension> =>
  (await import('./bridge.ts')).findExtension();
