/** What a merchant has switched on in the theme editor. */
export interface ThemeSwitches {
  appEmbedEnabled: boolean;
  appBlockEnabled: boolean;
}

const THEME_ID = 'gid://shopify/OnlineStoreTheme/1';
/** As theme/templates/product.json places it. */
const BLOCK_PLACE = 'template--product/apps/kindred_recommendations';

/** The theme extension as `shopify.app.extensions()` lists it: ThemeExtensionActivation of @shopify/app-bridge-types. */
export function themeExtensionInfo({ appEmbedEnabled, appBlockEnabled }: ThemeSwitches) {
  return {
    handle: 'kindred-storefront',
    type: 'theme_app_extension',
    activations: [
      {
        target: 'body',
        handle: 'kindred-embed',
        name: 'Personal recommendations',
        ...placed(appEmbedEnabled, 'body'),
      },
      {
        target: 'section',
        handle: 'recommendations',
        name: 'Recommendations',
        ...placed(appBlockEnabled, BLOCK_PLACE),
      },
    ],
  };
}

function placed(isOn: boolean, target: string) {
  return isOn
    ? { status: 'active', activations: [{ target, themeId: THEME_ID }] }
    : { status: 'available', activations: [] };
}
