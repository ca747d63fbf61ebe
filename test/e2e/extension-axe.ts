import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { ExtensionPage } from './extension-browser.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds wrong with a page of the extension, or with its panel, in the light and in the dark. */
export async function violations(page: ExtensionPage, within = 'html'): Promise<string[]> {
  await page.tab.surface.evaluate(`${axe}; undefined`);
  const found: string[] = [];
  const backgrounds = new Set<string>();
  for (const dark of [false, true]) {
    await page.tab.likeDark(dark);
    const run = await page.evaluate(lookAt, within);
    expect(run.dark).toBe(dark);
    expect(run.passes).toBeGreaterThan(5);
    backgrounds.add(run.background);
    found.push(...run.violations.map((each) => `${dark ? 'dark' : 'light'}: ${each}`));
  }
  // Else it was the same picture twice.
  expect(backgrounds.size).toBe(2);
  await page.tab.likeDark(false);
  return found;
}

interface Axe {
  run(within: string): Promise<Record<'violations' | 'passes', { id: string; nodes: { html: string }[] }[]>>;
}

interface Look {
  violations: string[];
  passes: number;
  dark: boolean;
  background: string;
}

/** Runs in the page. */
async function lookAt(within: string): Promise<Look> {
  const { axe } = globalThis as unknown as { axe: Axe };
  // Colours fade from one scheme to the other in some browsers.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const { violations, passes } = await axe.run(within);
  const panel = document.querySelector(within)?.shadowRoot?.querySelector('.panel') ?? document.body;
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    passes: passes.length,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    background: getComputedStyle(panel).backgroundColor,
  };
}
