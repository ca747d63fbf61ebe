import { find, plain, TONES, type FallbackElement } from './element.ts';

const SUBDUED = ':host([color="subdued"]) { color: #5e5e5e; }';

export const TEXT: Record<string, FallbackElement> = {
  's-heading': {
    attributes: ['accessibilityrole'],
    slots: [''],
    css: 'div { font-size: 18px; line-height: 24px; font-weight: 650; }',
    html: '<div role="heading" aria-level="3"><slot></slot></div>',
    update: (root, host) => {
      const role = host.getAttribute('accessibilityrole') ?? 'heading';
      find(root, 'div').setAttribute('role', role);
      find(root, 'div').toggleAttribute('aria-level', role === 'heading');
      if (role === 'heading') find(root, 'div').setAttribute('aria-level', '3');
    },
  },
  's-paragraph': {
    ...plain(`p { margin: 0; max-width: 75ch; } ${SUBDUED}`, '<p><slot></slot></p>'),
    attributes: ['color'],
  },
  's-text': {
    ...plain(`:host { display: inline; } :host([type="strong"]) { font-weight: 650; } ${SUBDUED}`),
    attributes: ['color', 'type'],
  },
  's-badge': {
    ...plain(`:host { display: inline-block; border-radius: 8px; padding: 0 8px; font-size: 12px; line-height: 20px;
        background: var(--paint, #e3e3e3); color: var(--ink, #303030); } ${TONES}`),
    attributes: ['tone'],
  },
  's-image': {
    attributes: ['src', 'alt', 'aspectratio', 'objectfit'],
    slots: [],
    css: 'img { display: block; width: 100%; border-radius: 8px; background: #f1f1f1; }',
    html: '<img loading="lazy">',
    update: (root, host) => {
      const image = find<HTMLImageElement>(root, 'img');
      image.src = host.getAttribute('src') ?? '';
      image.alt = host.getAttribute('alt') ?? '';
      image.style.aspectRatio = host.getAttribute('aspectratio') ?? '';
      image.style.objectFit = host.getAttribute('objectfit') ?? '';
    },
  },
  's-unordered-list': { ...plain(':host { margin: 8px 0; padding-left: 20px; }'), role: 'list' },
  's-ordered-list': {
    ...plain(':host { margin: 8px 0; padding-left: 20px; --marker: decimal; }'),
    role: 'list',
  },
  's-list-item': {
    ...plain(':host { display: list-item; list-style: var(--marker, disc); margin: 4px 0; }'),
    role: 'listitem',
  },
  's-spinner': {
    attributes: ['accessibilitylabel'],
    slots: [],
    css: `div { width: 16px; height: 16px; border: 3px solid #d4d4d4; border-top-color: #303030; border-radius: 50%; }
      @media (prefers-reduced-motion: no-preference) { div { animation: turn 0.9s linear infinite; } }
      @keyframes turn { to { rotate: 360deg; } }`,
    html: '<div role="img"></div>',
    update: (root, host) => {
      find(root, 'div').setAttribute('aria-label', host.getAttribute('accessibilitylabel') ?? 'Loading');
    },
  },
  's-progress': {
    attributes: ['accessibilitylabel', 'max', 'value'],
    slots: [],
    css: `progress { display: block; width: 100%; height: 8px; appearance: none; border: 0; border-radius: 4px;
        background: #e3e3e3; overflow: hidden; }
      progress::-webkit-progress-bar { background: #e3e3e3; }
      progress::-webkit-progress-value { background: #014b40; }
      progress::-moz-progress-bar { background: #014b40; }`,
    html: '<progress></progress>',
    update: (root, host) => {
      const progress = find<HTMLProgressElement>(root, 'progress');
      progress.max = Number(host.getAttribute('max') ?? 1);
      progress.value = Number(host.getAttribute('value') ?? 0);
      progress.setAttribute('aria-label', host.getAttribute('accessibilitylabel') ?? 'Progress');
    },
  },
};
