import { find, type FallbackElement } from './element.ts';

interface FieldHost extends HTMLElement {
  value: string;
}

/** Attribute and property are one, as the page sets either. */
function shareValue(host: HTMLElement): void {
  Object.defineProperty(host, 'value', {
    get: () => host.getAttribute('value') ?? '',
    set: (value: unknown) => {
      host.setAttribute('value', String(value));
    },
  });
}

function writeText(root: ShadowRoot, selector: string, text: string | null): void {
  const line = find(root, selector);
  line.textContent = text;
  line.hidden = (text ?? '') === '';
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
  writeText(root, '.details', host.getAttribute('details'));
  const select = find<HTMLSelectElement>(root, 'select');
  select.disabled = host.hasAttribute('disabled') && host.getAttribute('disabled') !== 'false';
  select.value = host.getAttribute('value') ?? '';
}

/** `change` does not leave a shadow root by itself. */
function connectSelect(root: ShadowRoot, host: HTMLElement): void {
  shareValue(host);
  find(root, 'slot').addEventListener('slotchange', () => copyOptions(root, host));
  find<HTMLSelectElement>(root, 'select').addEventListener('change', (event) => {
    (host as FieldHost).value = (event.currentTarget as HTMLSelectElement).value;
    host.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function updateTextField(root: ShadowRoot, host: HTMLElement): void {
  find(root, '.label').textContent = host.getAttribute('label') ?? '';
  writeText(root, '.details', host.getAttribute('details'));
  const error = host.getAttribute('error');
  writeText(root, '.error', error);
  const input = find<HTMLInputElement>(root, 'input, textarea');
  input.setAttribute('aria-invalid', String((error ?? '') !== ''));
  const value = host.getAttribute('value') ?? '';
  // Writing what stands there would move the caret.
  if (input.value !== value) input.value = value;
}

/** The inner field's `input` leaves the shadow root by itself; the value is there before it does. */
function connectTextField(root: ShadowRoot, host: HTMLElement): void {
  shareValue(host);
  find<HTMLInputElement>(root, 'input, textarea').addEventListener('input', (event) => {
    (host as FieldHost).value = (event.currentTarget as HTMLInputElement).value;
  });
}

const isSet = (host: HTMLElement, name: string): boolean =>
  host.hasAttribute(name) && host.getAttribute(name) !== 'false';

function updateCheckbox(root: ShadowRoot, host: HTMLElement): void {
  find(root, '.label').textContent = host.getAttribute('label') ?? '';
  writeText(root, '.details', host.getAttribute('details'));
  find<HTMLInputElement>(root, 'input').checked = isSet(host, 'checked');
}

function connectCheckbox(root: ShadowRoot, host: HTMLElement): void {
  Object.defineProperty(host, 'checked', {
    get: () => isSet(host, 'checked'),
    set: (value: unknown) => {
      host.toggleAttribute('checked', Boolean(value));
    },
  });
  find<HTMLInputElement>(root, 'input').addEventListener('change', (event) => {
    host.toggleAttribute('checked', (event.currentTarget as HTMLInputElement).checked);
    host.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const FIELD = `label { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; } .details { color: #5e5e5e; margin-top: 4px; }`;

const textField = (field: string): FallbackElement => ({
  attributes: ['label', 'details', 'error', 'value'],
  slots: [],
  css: `${FIELD} .error { color: #8e0b21; margin-top: 4px; }
    input, textarea { font: inherit; color: inherit; box-sizing: border-box; width: 100%; min-height: 32px; padding: 4px 8px;
      border: 1px solid #8a8a8a; border-radius: 8px; background: #fff; }
    [aria-invalid="true"] { border-color: #8e0b21; background: #fff5f6; }
    :is(input, textarea):focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; }`,
  html: `<label><span class="label"></span>${field}</label>
    <div class="error" id="error"></div><div class="details" id="details"></div>`,
  update: updateTextField,
  connected: connectTextField,
});

export const FORMS: Record<string, FallbackElement> = {
  's-select': {
    attributes: ['label', 'details', 'value', 'disabled'],
    slots: [''],
    css: `${FIELD}
      select { font: inherit; color: inherit; min-height: 32px; padding: 4px 8px; border: 1px solid #8a8a8a; border-radius: 8px;
        background: #fff; max-width: 100%; }
      select:disabled { color: #616161; background: #ebebeb; }
      select:focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; }
      slot { display: none; }`,
    html: `<label><span class="label"></span><select aria-describedby="details"></select></label>
      <div class="details" id="details"></div><slot></slot>`,
    update: updateSelect,
    connected: connectSelect,
  },
  's-text-field': textField('<input autocomplete="off" aria-describedby="error details">'),
  's-text-area': textField('<textarea rows="3" aria-describedby="error details"></textarea>'),
  's-checkbox': {
    attributes: ['label', 'details', 'checked'],
    slots: [],
    css: `label { display: flex; gap: 8px; align-items: center; min-height: 24px; } .details { color: #5e5e5e; margin-left: 26px; }
      input { width: 18px; height: 18px; margin: 0; flex: none; }
      input:focus-visible { outline: 2px solid #005bd3; outline-offset: 2px; }`,
    html: `<label><input type="checkbox" aria-describedby="details"><span class="label"></span></label>
      <div class="details" id="details"></div>`,
    update: updateCheckbox,
    connected: connectCheckbox,
  },
  's-option': { attributes: ['value'], slots: [''], css: '', html: '<slot></slot>' },
};
