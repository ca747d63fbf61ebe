/** One stand-in for a Polaris element: just what the admin uses of it. */
export interface FallbackElement {
  /** Lower case, as in Polaris' own manifest; a test compares. */
  attributes: readonly string[];
  slots: readonly string[];
  css: string;
  /** Content of the shadow root, made once; `update` changes it, so that focus is never lost. */
  html: string;
  /** ARIA role of the element itself, for those whose meaning hangs on their parents. */
  role?: string;
  update?: (root: ShadowRoot, host: HTMLElement) => void;
  connected?: (root: ShadowRoot, host: HTMLElement) => void;
  methods?: Record<string, (this: HTMLElement) => void>;
}

export const plain = (css: string, html = '<slot></slot>'): FallbackElement => ({
  attributes: [],
  slots: [''],
  css,
  html,
});

export const find = <Found extends HTMLElement = HTMLElement>(root: ShadowRoot, selector: string): Found =>
  root.querySelector<Found>(selector)!;

/** Polaris' scale of distances, in px. */
export const SPACES: Record<string, number> = {
  'small-300': 4,
  'small-200': 6,
  'small-100': 8,
  small: 12,
  base: 16,
  large: 24,
};

export const TONES = `
  :host([tone="success"]) { --ink: #014b40; --paint: #cdfee1; }
  :host([tone="info"]) { --ink: #00355f; --paint: #e0f0ff; }
  :host([tone="warning"]), :host([tone="caution"]) { --ink: #4d3800; --paint: #ffef9d; }
  :host([tone="critical"]) { --ink: #8e0b21; --paint: #fee8eb; }`;
