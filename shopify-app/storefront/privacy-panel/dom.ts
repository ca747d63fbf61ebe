type Child = Node | string | null;

/** Every text lands as text: a product title is data, whatever it looks like. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export interface ButtonOptions {
  /** Finds the button again after everything was drawn anew, and the next of its kind when it is gone. */
  key: string;
  kind?: string;
  /** What it is about, for those who do not see what stands beside it. */
  about?: string;
}

export function button(
  label: string,
  { key, kind = 'text', about }: ButtonOptions,
  run: () => void,
): HTMLButtonElement {
  const element = el('button', { type: 'button', class: kind, 'data-key': key }, label);
  if (about !== undefined) element.setAttribute('aria-label', `${label}: ${about}`);
  element.addEventListener('click', () => quietly(run));
  return element;
}

/** In someone else's page we never throw. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // The panel stays as it was.
  }
}

/**
 * Draws what is new in `content`; whoever was at a button stays at it, or at the next of its kind. What is the same stays
 * as it is, its pictures with it.
 */
export function redraw(body: HTMLElement, content: HTMLElement[], fallback: HTMLElement): void {
  const old = [...body.children];
  const kept = content.map((node) => old.find((each) => each.isEqualNode(node)) ?? node);
  if (kept.length === old.length && kept.every((node, index) => node === old[index])) return;
  const active = (body.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
  const key = body.contains(active) ? active?.dataset['key'] : undefined;
  const place = key === undefined ? -1 : ofKind(body, key).findIndex((each) => each === active);
  body.replaceChildren(...kept);
  if (key === undefined) return;
  const now = ofKind(body, key);
  const same = now.find(({ dataset }) => dataset['key'] === key);
  (same ?? now[Math.min(place, now.length - 1)] ?? fallback).focus({ preventScroll: same !== undefined });
}

/** A key is `list/what/product`: of a kind are those that differ in the product. */
function ofKind(body: HTMLElement, key: string): HTMLElement[] {
  const kind = key.slice(0, key.lastIndexOf('/'));
  const keyed = [...body.querySelectorAll<HTMLElement>('[data-key]')];
  return keyed.filter(({ dataset }) => dataset['key']?.startsWith(`${kind}/`));
}
