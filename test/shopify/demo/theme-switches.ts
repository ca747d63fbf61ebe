import type { PlacedAppBlock } from '../storefront/deps.ts';

/** What a merchant has switched on in the theme editor. */
export interface ThemeSwitches {
  appEmbedEnabled: boolean;
  appBlockEnabled: boolean;
  appBlocks: readonly PlacedAppBlock[];
}

const THEME_ID = 'gid://shopify/OnlineStoreTheme/1';

const recommendations = (template: string, type: string): PlacedAppBlock => ({
  template,
  block: 'recommendations',
  settings: { type },
});

/** One block on each kind of page that may have one, and what a shopper looked at on the home page. */
export const DEMO_BLOCKS: readonly PlacedAppBlock[] = [
  recommendations('index', 'for_you'),
  recommendations('index', 'recently_viewed'),
  recommendations('collection', 'for_you'),
  recommendations('product', 'for_you'),
  recommendations('cart', 'complete_the_set'),
  recommendations('search', 'for_you'),
  recommendations('404', 'for_you'),
];

/** The theme extension as `shopify.app.extensions()` lists it: ThemeExtensionActivation of @shopify/app-bridge-types. */
export function themeExtensionInfo({ appEmbedEnabled, appBlockEnabled, appBlocks }: ThemeSwitches) {
  const places = appBlocks.map(({ template, block }) => `template--${template}/apps/${block}`);
  return {
    handle: 'kindred-storefront',
    type: 'theme_app_extension',
    activations: [
      {
        target: 'body',
        handle: 'kindred-embed',
        name: 'Personal recommendations',
        ...placed(appEmbedEnabled ? ['body'] : []),
      },
      {
        target: 'section',
        handle: 'recommendations',
        name: 'Recommendations',
        ...placed(appBlockEnabled ? places : []),
      },
    ],
  };
}

const placed = (targets: string[]) => ({
  status: targets.length > 0 ? 'active' : 'available',
  activations: targets.map((target) => ({ target, themeId: THEME_ID })),
});
