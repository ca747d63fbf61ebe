import type { ShopState } from '../state.ts';

const PATIENCE_MILLISECONDS = 3_000;

/**
 * An export names pictures on the shop's own CDN, and a demo may run where that cannot be reached. Each product
 * has a drawing of ours behind them; it comes first where they stay away. Returns a sentence if any do.
 */
export async function leaveOutUnreachable(
  shop: ShopState,
  reach: (url: string) => Promise<boolean> = isThere,
): Promise<string | null> {
  const sources = [...shop.products.values()].flatMap(({ images }) => images.map(({ src }) => src));
  const oneOfEach = new Map(sources.filter(isElsewhere).map((src) => [new URL(src).origin, src]));
  const answers = await Promise.all(
    [...oneOfEach].map(async ([origin, src]) => ((await reach(src)) ? [] : [origin])),
  );
  const away = new Set(answers.flat());
  if (away.size === 0) return null;
  for (const product of shop.products.values())
    product.images = product.images.filter(({ src }) => !isElsewhere(src) || !away.has(new URL(src).origin));
  return `The pictures on ${[...away].join(', ')} cannot be reached from here: drawings stand in for them.`;
}

const isElsewhere = (src: string): boolean => /^https?:/.test(src) && URL.canParse(src);

async function isThere(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) })).ok;
  } catch {
    return false;
  }
}
