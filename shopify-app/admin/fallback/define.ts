import type { FallbackElement } from './element.ts';
import { FALLBACK_ELEMENTS } from './elements.ts';

const PAGE_CSS = `body { margin: 0; background: #f1f1f1; color: #303030;
  font: 14px/20px Inter, system-ui, -apple-system, "Segoe UI", sans-serif; }`;

/** Set by a parent element, not by the page. */
const PRIVATE_ATTRIBUTES = ['data-current'];

export function defineFallback(): void {
  for (const [tag, element] of Object.entries(FALLBACK_ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, elementClass(element));
  }
  ignoreLateDefinitions();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_CSS);
  document.adoptedStyleSheets.push(sheet);
}

/** Polaris may still arrive after we stopped waiting; defining a name twice would throw in the middle of its script. */
function ignoreLateDefinitions(): void {
  const define = customElements.define.bind(customElements);
  customElements.define = (name, constructor, options) => {
    if (!customElements.get(name)) define(name, constructor, options);
  };
}

function elementClass(element: FallbackElement): CustomElementConstructor {
  class Fallback extends HTMLElement {
    static readonly observedAttributes = [...element.attributes, ...PRIVATE_ATTRIBUTES];
    readonly #root = this.attachShadow({ mode: 'open' });
    #isReady = false;

    connectedCallback(): void {
      if (this.#isReady) return;
      this.#isReady = true;
      this.#root.innerHTML = `<style>:host { display: block; } [hidden] { display: none !important; } ${element.css}</style>${element.html}`;
      if (element.role !== undefined) this.setAttribute('role', element.role);
      element.connected?.(this.#root, this);
      element.update?.(this.#root, this);
    }

    attributeChangedCallback(): void {
      if (this.#isReady) element.update?.(this.#root, this);
    }
  }
  Object.assign(Fallback.prototype, element.methods);
  return Fallback;
}
