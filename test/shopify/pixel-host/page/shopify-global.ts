import type { ShopifyGlobal } from '../types.ts';

/** `Shopify.loadFeatures` and the queue that `Shopify.analytics.publish` fills until the pixel manager runs. */
const root = window as unknown as { Shopify: ShopifyGlobal };
root.Shopify = root.Shopify ?? ({} as ShopifyGlobal);
const shopify = root.Shopify;

const features = JSON.parse(document.getElementById('shopify-features')?.textContent ?? '{}') as {
  consentTrackingApi: string;
};
const loading = new Map<string, Promise<void>>();

function loadScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`Could not load ${src}`)));
    document.head.append(script);
  });
}

async function load(wanted: { name: string }[]): Promise<Error | undefined> {
  try {
    for (const { name } of wanted) {
      if (name !== 'consent-tracking-api') return new Error(`Feature "${name}" is not emulated`);
      const script = loading.get(name) ?? loadScript(features.consentTrackingApi);
      loading.set(name, script);
      await script;
    }
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

shopify.loadFeatures = async (wanted, done) => {
  const error = await load(wanted);
  done?.(error);
};

const replayQueue: [string, unknown, unknown][] = [];
shopify.analytics = {
  replayQueue,
  publish(name, data, options) {
    replayQueue.push([name, data, options]);
    return true;
  },
};
