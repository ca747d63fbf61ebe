/** Longer, and the merchant looks at an empty page; Shopify asks for a largest paint within 2.5 s. */
const PATIENCE_MILLISECONDS = 1200;

/** Polaris from Shopify's CDN, or our own small stand-in when it fails or keeps us waiting. */
export async function loadPolaris(src: string): Promise<'polaris' | 'fallback'> {
  if (customElements.get('s-page') || (await arrives(src))) return 'polaris';
  const { defineFallback } = await import('./fallback/define.ts');
  defineFallback();
  return 'fallback';
}

function arrives(src: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve(customElements.get('s-page') !== undefined));
    script.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(customElements.get('s-page') !== undefined), PATIENCE_MILLISECONDS);
    document.head.append(script);
  });
}
