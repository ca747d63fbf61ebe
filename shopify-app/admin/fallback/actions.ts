import { find, type FallbackElement } from './element.ts';

const BUTTON = `:host { display: inline-block; }
  button, a { display: inline-block; box-sizing: border-box; font: inherit; font-weight: 550; cursor: pointer; padding: 5px 12px;
    min-height: 32px; border-radius: 8px; border: 1px solid #8a8a8a; background: #fff; color: #303030; text-decoration: none; }
  button:hover, a:hover { background: #f7f7f7; }
  :host([tone="critical"]) :is(button, a) { color: #8e0b21; border-color: #8e0b21; }
  :host([variant="primary"]) :is(button, a) { background: #303030; border-color: #303030; color: #fff; }
  :host([variant="primary"][tone="critical"]) :is(button, a) { background: #8e0b21; border-color: #8e0b21; color: #fff; }
  :host button:is(:disabled, [aria-busy="true"]), :host([variant="primary"]) button:is(:disabled, [aria-busy="true"]) {
    color: #616161; background: #ebebeb; border-color: #ebebeb; cursor: default; }
  :host([variant="tertiary"]) :is(button, a) { background: none; border-color: transparent; text-decoration: underline; }
  :is(button, a):focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; }`;

const isOn = (host: HTMLElement, name: string): boolean =>
  host.hasAttribute(name) && host.getAttribute(name) !== 'false';

/** One that is busy keeps its focus, which a disabled one would lose. */
function press(event: Event, host: HTMLElement): void {
  if (isOn(host, 'loading')) event.stopImmediatePropagation();
  else runCommand(host);
}

/** A real button, or a real link when it leads somewhere. */
function updateButton(root: ShadowRoot, host: HTMLElement): void {
  const href = host.getAttribute('href');
  const wanted = href === null ? 'button' : 'a';
  if (root.querySelector(wanted) === null) {
    find(root, 'button, a').outerHTML = `<${wanted}><slot></slot></${wanted}>`;
  }
  const inner = find<HTMLButtonElement & HTMLAnchorElement>(root, wanted);
  if (href === null) inner.disabled = isOn(host, 'disabled');
  else updateLink(inner, host);
  inner.setAttribute('aria-busy', String(isOn(host, 'loading')));
  const label = host.getAttribute('accessibilitylabel');
  if (label !== null) inner.setAttribute('aria-label', label);
}

function updateLink(link: HTMLAnchorElement, host: HTMLElement): void {
  link.href = host.getAttribute('href') ?? '';
  const target = host.getAttribute('target') ?? 'auto';
  if (target !== 'auto') link.target = target;
}

interface Overlay extends HTMLElement {
  showOverlay?: () => void;
  hideOverlay?: () => void;
}

/** `commandFor` and `command`, as in HTML's own invokers. */
function runCommand(host: HTMLElement): void {
  const overlay = document.getElementById(host.getAttribute('commandfor') ?? '') as Overlay | null;
  if (host.getAttribute('command') === '--show') overlay?.showOverlay?.();
  if (host.getAttribute('command') === '--hide') overlay?.hideOverlay?.();
}

function markCurrent(host: HTMLElement): void {
  for (const link of host.querySelectorAll('s-link')) {
    link.toggleAttribute('data-current', link.getAttribute('href') === location.pathname);
  }
}

export const ACTIONS: Record<string, FallbackElement> = {
  's-button': {
    attributes: [
      'accessibilitylabel',
      'tone',
      'variant',
      'disabled',
      'loading',
      'href',
      'target',
      'command',
      'commandfor',
    ],
    slots: [''],
    css: BUTTON,
    html: '<button type="button"><slot></slot></button>',
    methods: {
      focus() {
        find(this.shadowRoot!, 'button, a').focus();
      },
    },
    update: updateButton,
    connected: (_, host) => host.addEventListener('click', (event) => press(event, host), true),
  },
  's-link': {
    attributes: ['href', 'target'],
    slots: [''],
    css: `:host { display: inline; } a { color: #005bd3; }
      :host([data-current]) a { color: #303030; font-weight: 650; text-decoration: none; }
      a:focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; border-radius: 2px; }`,
    html: '<a><slot></slot></a>',
    update: (root, host) => {
      updateLink(find<HTMLAnchorElement>(root, 'a'), host);
      if (host.hasAttribute('data-current')) find(root, 'a').setAttribute('aria-current', 'page');
      else find(root, 'a').removeAttribute('aria-current');
    },
  },
  // App Bridge's, not Polaris': it puts these links into the admin's side bar. Without it they stand on the page.
  's-app-nav': {
    attributes: [],
    slots: [''],
    css: `nav { display: flex; flex-wrap: wrap; gap: 8px 20px; max-width: 998px; margin: 0 auto; padding: 12px 16px 0; }`,
    html: '<nav aria-label="Kindred"><slot></slot></nav>',
    connected: (root, host) => {
      find(root, 'slot').addEventListener('slotchange', () => markCurrent(host));
      addEventListener('popstate', () => markCurrent(host));
    },
  },
};
