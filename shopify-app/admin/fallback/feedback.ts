import { find, TONES, type FallbackElement } from './element.ts';

function updateBanner(root: ShadowRoot, host: HTMLElement): void {
  const heading = host.getAttribute('heading') ?? '';
  find(root, 'p').textContent = heading;
  find(root, 'p').hidden = heading === '';
  const critical = host.getAttribute('tone') === 'critical';
  find(root, 'div').setAttribute('role', critical ? 'alert' : 'status');
}

const dialogOf = (host: HTMLElement): HTMLDialogElement =>
  find<HTMLDialogElement>(host.shadowRoot!, 'dialog');

export const FEEDBACK: Record<string, FallbackElement> = {
  's-banner': {
    attributes: ['tone', 'heading'],
    slots: ['', 'secondary-actions'],
    css: `div { border-radius: 12px; padding: 12px 16px; background: var(--paint, #f2f2f2); color: var(--ink, #303030); }
      p { margin: 0 0 4px; font-weight: 650; }
      slot[name]::slotted(*) { margin-top: 8px; } ${TONES}`,
    html: '<div><p></p><slot></slot><slot name="secondary-actions"></slot></div>',
    update: updateBanner,
  },
  's-modal': {
    attributes: ['heading'],
    slots: ['', 'primary-action', 'secondary-actions'],
    // While it is closed it takes no place, and no gap, among its neighbours.
    css: `:host { display: contents; }
      dialog { border: 0; border-radius: 12px; padding: 0; width: min(540px, calc(100vw - 32px)); color: inherit;
        box-shadow: 0 12px 40px #0005; }
      dialog::backdrop { background: #0006; }
      h2 { font-size: 16px; margin: 0; padding: 16px; border-bottom: 1px solid #e3e3e3; }
      .body { padding: 16px; display: grid; gap: 12px; }
      footer { display: flex; flex-wrap: wrap; justify-content: end; gap: 8px; padding: 0 16px 16px; }`,
    html: `<dialog aria-labelledby="heading"><h2 id="heading"></h2><div class="body"><slot></slot></div>
      <footer><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer></dialog>`,
    update: (root, host) => {
      find(root, 'h2').textContent = host.getAttribute('heading') ?? '';
    },
    methods: {
      showOverlay() {
        dialogOf(this).showModal();
      },
      hideOverlay() {
        dialogOf(this).close();
      },
    },
  },
};
