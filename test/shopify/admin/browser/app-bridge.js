/*
 * Stands for cdn.shopify.com/shopifycloud/app-bridge.js, with the parts that the app uses: config, idToken, toast,
 * app.extensions, the product picker, the save bar, optional scopes, ready, environment, webVitals, and the fetch that carries the session token.
 * Everything else says so.
 */
(() => {
  const parameters = new URLSearchParams(location.search);
  const remembered = recall();
  const config = {
    apiKey: document.querySelector('meta[name="shopify-api-key"]')?.content ?? '',
    host: parameters.get('host') ?? remembered.host,
    shop: parameters.get('shop') ?? remembered.shop,
    locale: parameters.get('locale') ?? remembered.locale ?? 'en',
  };
  if (!config.apiKey) throw new Error('App Bridge: the page has no <meta name="shopify-api-key">.');
  // A navigation inside the app loses the parameters; the frame is still the same.
  remember(config);

  // A browser that blocks cookies of third parties keeps storage from the framed app as well.
  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem('emulated-app-bridge') ?? '{}');
    } catch {
      return {};
    }
  }
  function remember(known) {
    try {
      sessionStorage.setItem('emulated-app-bridge', JSON.stringify(known));
    } catch {}
  }

  const waiting = new Map();
  let lastId = 0;

  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.appBridge !== 'answer') return;
    const { id, value, error } = event.data;
    const settle = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) settle?.resolve(value);
    else settle?.reject(new Error(error));
  });

  const call = (name, argument) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      parent.postMessage({ appBridge: 'call', id: lastId, name, argument }, '*');
    });

  const toast = {
    show(message, { duration = 5000, isError = false } = {}) {
      const id = crypto.randomUUID();
      void call('toastShow', { id, message, duration, isError });
      return id;
    },
    hide(id) {
      void call('toastHide', { id });
    },
  };

  /** Whole products only. Undefined when the merchant closes it, as Shopify's types have it. */
  const resourcePicker = async ({
    type,
    action = 'add',
    multiple = false,
    selectionIds = [],
    query = '',
    ...rest
  }) => {
    const filter = { hidden: true, draft: true, archived: true, query: '', variants: true, ...rest.filter };
    if (type !== 'product') throw new Error(`not emulated: a resource picker of type ${type}`);
    if (filter.variants) throw new Error('not emulated: a resource picker with variants');
    const selection = await call('resourcePicker', { action, multiple, selectionIds, query, filter });
    // The older name of the same, which Shopify still answers with.
    return selection && Object.assign(selection, { selection });
  };

  /** `ui-save-bar` says what stands on the two buttons; the admin draws them, and the app never does. */
  class SaveBarElement extends HTMLElement {
    connectedCallback() {
      this.style.display = 'none';
    }
    disconnectedCallback() {
      if (shown === this) void saveBar.hide(this.id);
    }
    button(name) {
      return [...this.querySelectorAll('button')].find(
        (button) => (button.getAttribute('variant') === 'primary') === (name === 'save'),
      );
    }
  }
  customElements.define('ui-save-bar', SaveBarElement);

  let shown = null;
  const drawBar = () => {
    const buttons = ['save', 'discard'].map((name) => {
      const button = shown.button(name);
      const loading = button.hasAttribute('loading');
      return [name, { label: button.textContent, disabled: button.disabled, loading }];
    });
    return call('saveBarShow', Object.fromEntries(buttons));
  };
  const barChanges = new MutationObserver(() => shown && void drawBar());
  addEventListener('message', (event) => {
    if (event.source === parent && event.data?.appBridge === 'saveBar')
      shown?.button(event.data.button).click();
  });

  const saveBar = {
    async show(id) {
      shown = document.getElementById(id);
      if (!(shown instanceof SaveBarElement)) throw new Error(`App Bridge: there is no ui-save-bar "${id}".`);
      barChanges.observe(shown, { attributes: true, childList: true, characterData: true, subtree: true });
      await drawBar();
    },
    async hide(id) {
      if (shown?.id !== id) return;
      shown = null;
      barChanges.disconnect();
      await call('saveBarHide');
    },
    toggle: (id) => (shown?.id === id ? saveBar.hide(id) : saveBar.show(id)),
    /** Never answers a merchant who stays; what the real one does then is not written down. */
    async leaveConfirmation() {
      if (shown !== null && !(await call('confirmLeaving'))) await new Promise(() => {});
    },
  };

  const plainFetch = window.fetch.bind(window);
  const idToken = () => call('idToken');

  /** App Bridge signs the app's own requests, unless they are signed already. */
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const own = new URL(request.url).origin === location.origin;
    if (!own || request.headers.has('authorization')) return plainFetch(input, init);
    request.headers.set('authorization', `Bearer ${await idToken()}`);
    request.headers.set('x-requested-with', 'XMLHttpRequest');
    return plainFetch(request);
  };

  /** As the browser measures them; the whole page's movement and slowest click, where Shopify has finer windows. */
  const measured = {
    LCP: { type: 'largest-contentful-paint', of: ({ startTime }) => startTime },
    INP: {
      type: 'event',
      of: ({ duration, interactionId }, before) => (interactionId ? Math.max(before, duration) : before),
    },
    CLS: {
      type: 'layout-shift',
      of: ({ value, hadRecentInput }, before) => before + (hadRecentInput ? 0 : value),
    },
  };

  const webVitals = {
    async onReport(callback) {
      for (const [name, { type, of }] of Object.entries(measured)) {
        const metric = { id: `${name}-${crypto.randomUUID()}`, name, value: 0 };
        const tell = () => void callback({ metrics: [{ ...metric }] });
        // A page that does not move says so.
        if (name === 'CLS') tell();
        new PerformanceObserver((list) => {
          const before = metric.value;
          for (const entry of list.getEntries()) metric.value = of(entry, metric.value);
          if (metric.value !== before) tell();
        }).observe({ type, buffered: true, durationThreshold: 16 });
      }
    },
  };

  const known = {
    config,
    origin: location.origin,
    ready: Promise.resolve(),
    idToken,
    toast,
    resourcePicker,
    saveBar,
    scopes: {
      query: () => call('scopesQuery'),
      request: (scopes) => call('scopesRequest', scopes),
      revoke: (scopes) => call('scopesRevoke', scopes),
    },
    app: { extensions: () => call('extensions') },
    environment: { embedded: parent !== window, mobile: false, pos: false },
    loading() {},
    webVitals,
  };

  window.shopify = new Proxy(known, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'then' || name === 'toJSON')
        return target[name];
      throw new Error(`not emulated: shopify.${name}`);
    },
  });
})();
