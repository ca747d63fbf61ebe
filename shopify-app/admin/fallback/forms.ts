import { find, type FallbackElement } from './element.ts';

interface SelectHost extends HTMLElement {
  value: string;
}

/** The real select keeps a copy of the options: those in the page are data, never shown. */
function copyOptions(root: ShadowRoot, host: HTMLElement): void {
  const select = find<HTMLSelectElement>(root, 'select');
  const options = [...host.querySelectorAll('s-option')].map(
    (option) => new Option(option.textContent, option.getAttribute('value') ?? ''),
  );
  select.replaceChildren(...options);
  select.value = host.getAttribute('value') ?? '';
}

function updateSelect(root: ShadowRoot, host: HTMLElement): void {
  find(root, '.label').textContent = host.getAttribute('label') ?? '';
  const details = host.getAttribute('details') ?? '';
  find(root, '.details').textContent = details;
  find(root, '.details').hidden = details === '';
  const select = find<HTMLSelectElement>(root, 'select');
  select.disabled = host.hasAttribute('disabled') && host.getAttribute('disabled') !== 'false';
  select.value = host.getAttribute('value') ?? '';
}

/** Attribute and property are one, as the page sets either; `change` does not leave a shadow root by itself. */
function connectSelect(root: ShadowRoot, host: HTMLElement): void {
  Object.defineProperty(host, 'value', {
    get: () => host.getAttribute('value') ?? '',
    set: (value: unknown) => {
      host.setAttribute('value', String(value));
    },
  });
  find(root, 'slot').addEventListener('slotchange', () => copyOptions(root, host));
  find<HTMLSelectElement>(root, 'select').addEventListener('change', (event) => {
    (host as SelectHost).value = (event.currentTarget as HTMLSelectElement).value;
    host.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export const FORMS: Record<string, FallbackElement> = {
  's-select': {
    attributes: ['label', 'details', 'value', 'disabled'],
    slots: [''],
    css: `label { display: grid; gap: 4px; }
      select { font: inherit; color: inherit; min-height: 32px; padding: 4px 8px; border: 1px solid #8a8a8a; border-radius: 8px;
        background: #fff; max-width: 100%; }
      select:disabled { color: #616161; background: #ebebeb; }
      select:focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; }
      .details { color: #5e5e5e; margin-top: 4px; } slot { display: none; }`,
    html: `<label><span class="label"></span><select aria-describedby="details"></select></label>
      <div class="details" id="details"></div><slot></slot>`,
    update: updateSelect,
    connected: connectSelect,
  },
  's-option': { attributes: ['value'], slots: [''], css: '', html: '<slot></slot>' },
};
