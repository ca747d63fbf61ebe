/** File names of the theme app extension's block and embed. */
const BLOCK = 'recommendations';

/** Page templates that the block may stand on; the theme block's own `enabled_on`. */
export const TEMPLATES = ['product', 'index', 'cart', 'collection', 'search', '404'] as const;
export type Template = (typeof TEMPLATES)[number];

export interface ThemeExtension {
  type: string;
  activations: { handle?: string; activations?: { target: string }[] }[];
}

/** How many of our blocks stand on each kind of page, in whichever theme; App Bridge tells of published ones. */
export function placedBlocks(extensions: readonly ThemeExtension[]): Partial<Record<Template, number>> {
  const placed: Partial<Record<Template, number>> = {};
  const targets = extensions
    .filter(({ type }) => type === 'theme_app_extension')
    .flatMap(({ activations }) => activations.filter(({ handle }) => handle === BLOCK))
    .flatMap(({ activations }) => activations ?? []);
  for (const { target } of targets) {
    const template = templateOf(target);
    if (template !== undefined) placed[template] = (placed[template] ?? 0) + 1;
  }
  return placed;
}

/** `template--product.alternate/main/our_block_X1` -> product. */
function templateOf(target: string): Template | undefined {
  const [, name] = /^template--([\w-]+)/.exec(target) ?? [];
  return TEMPLATES.find((template) => template === name);
}

/** Opens the theme editor on such a page with the block added, ready to be set and saved; its canvas is the preview. */
export function addBlockUrl(shop: string, apiKey: string, template: Template): string {
  const url = new URL(`https://${shop}/admin/themes/current/editor`);
  url.search = new URLSearchParams({
    template,
    addAppBlockId: `${apiKey}/${BLOCK}`,
    target: 'newAppsSection',
  }).toString();
  return url.href;
}
