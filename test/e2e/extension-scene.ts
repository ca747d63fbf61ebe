import { afterAll, beforeAll } from 'vitest';
import type { ExtensionBrowser } from './extension-browser.ts';
import { buildExtension, type BuiltExtension } from './extension-build.ts';
import { startChromium } from './extension-chromium.ts';
import { startFirefox } from './extension-firefox.ts';
import { type LiveShop, startTwoLiveShops, type TwoLiveShops } from './extension-shops.ts';
import { findFirefox } from './firefox.ts';

/** The real server with two shops, and the extension built for it; stands while the tests of one file run. */
export interface Scene {
  shops: TwoLiveShops;
  quillfeather: LiveShop;
  brackenmoor: LiveShop;
  built: BuiltExtension;
  /** By name, for `describe.each`. */
  browsers: [string, () => Promise<ExtensionBrowser>][];
}

export function extensionScene({ forTests = true } = {}): Scene {
  const scene: Partial<Scene> = {};
  const built = (): BuiltExtension => there(scene.built);
  beforeAll(async () => {
    scene.shops = await startTwoLiveShops();
    scene.built = await buildExtension({ appUrl: scene.shops.appUrl, forTests });
  }, 480_000);
  afterAll(async () => {
    await scene.shops?.close();
    scene.built?.remove();
  });
  const browsers: Scene['browsers'] = [['Chromium', () => startChromium(built().chromium)]];
  // Where no Firefox could be installed, `npm test` has said so.
  if (findFirefox() !== null) browsers.push(['Firefox', () => startFirefox(built().firefox)]);
  return {
    get shops() {
      return there(scene.shops);
    },
    get quillfeather() {
      return there(scene.shops).shops[0];
    },
    get brackenmoor() {
      return there(scene.shops).shops[1];
    },
    get built() {
      return built();
    },
    browsers,
  };
}

function there<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('Nothing stands before the tests begin.');
  return part;
}
