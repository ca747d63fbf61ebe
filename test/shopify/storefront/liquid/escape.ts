const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** `name="value"` pairs for a tag; null and undefined are left out. */
export function attributes(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** JSON that may stand inside a `<script>`: no "</" and no comment opener in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll('<', '\\u003c');
}
