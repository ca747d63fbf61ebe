import { find, plain, SPACES, type FallbackElement } from './element.ts';

const gap = (host: HTMLElement): string => `${SPACES[host.getAttribute('gap') ?? ''] ?? 0}px`;

const headed = (root: ShadowRoot, host: HTMLElement): void => {
  const heading = find(root, '.heading');
  heading.textContent = host.getAttribute('heading') ?? '';
  heading.hidden = heading.textContent === '';
};

export const LAYOUT: Record<string, FallbackElement> = {
  's-page': {
    attributes: ['heading', 'inlinesize'],
    slots: ['', 'primary-action', 'secondary-actions'],
    css: `:host { display: block; max-width: 998px; margin: 0 auto; padding: 16px; }
      :host([inlinesize="large"]) { max-width: 1280px; }
      header { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 4px 0 16px; }
      h1 { font-size: 20px; line-height: 28px; margin: 0 auto 0 0; }
      main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }`,
    html: `<header><h1 class="heading"></h1><slot name="secondary-actions"></slot><slot name="primary-action"></slot></header>
      <main><slot></slot></main>`,
    update: headed,
  },
  's-section': {
    attributes: ['heading'],
    slots: [''],
    css: `section { background: #fff; border-radius: 12px; padding: 16px; box-shadow: 0 1px 0 #0001, 0 0 0 1px #0001; }
      h2 { font-size: 14px; line-height: 20px; margin: 0 0 12px; }
      section { overflow-wrap: anywhere; }`,
    html: '<section aria-labelledby="heading"><h2 id="heading" class="heading"></h2><slot></slot></section>',
    update: (root, host) => {
      headed(root, host);
      if (!host.hasAttribute('heading')) find(root, 'section').removeAttribute('aria-labelledby');
    },
  },
  's-stack': {
    attributes: ['direction', 'gap', 'alignitems'],
    slots: [''],
    css: `div { display: flex; flex-direction: column; }
      :host([direction="inline"]) div { flex-flow: row wrap; }
      :host([alignitems="center"]) div { align-items: center; }
      :host([alignitems="end"]) div { align-items: end; }`,
    html: '<div><slot></slot></div>',
    update: (root, host) => {
      find(root, 'div').style.gap = gap(host);
    },
  },
  's-grid': {
    attributes: ['gridtemplatecolumns', 'gap', 'alignitems'],
    slots: [''],
    css: 'div { display: grid; } :host([alignitems="start"]) div { align-items: start; }',
    html: '<div><slot></slot></div>',
    update: (root, host) => {
      const { style } = find(root, 'div');
      style.gap = gap(host);
      style.gridTemplateColumns = host.getAttribute('gridtemplatecolumns') ?? '';
    },
  },
  's-box': {
    ...plain(`:host([padding]) { padding: 16px; } :host([border]) { border: 1px solid #e3e3e3; }
      :host([borderradius]) { border-radius: 8px; }`),
    attributes: ['padding', 'border', 'borderradius'],
  },
};
