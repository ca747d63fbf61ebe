import { schemaText } from '../../../shopify-app/preflight/block-schema.ts';

/** The JSON between `{% schema %}` and `{% endschema %}` of a section or block. */
export interface BlockSchema {
  name: string;
  target?: string;
  tag?: string | null;
  class?: string;
  javascript?: string;
  stylesheet?: string;
  enabled_on?: { templates?: string[] };
  disabled_on?: { templates?: string[] };
  available_if?: string;
  settings?: SettingSchema[];
  blocks?: { type: string; settings?: SettingSchema[] }[];
}

export interface SettingSchema {
  type: string;
  id?: string;
  label?: string;
  default?: unknown;
  autofill?: boolean;
}

/** Strict JSON, as Shopify demands: no comments, no trailing commas. */
export function parseSchema(source: string): BlockSchema {
  const text = schemaText(source);
  return text === null ? { name: '' } : (JSON.parse(text) as BlockSchema);
}

/** Saved values over the schema's defaults. */
export function settingsOf(
  settings: SettingSchema[] | undefined,
  saved: Record<string, unknown> = {},
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const setting of settings ?? []) {
    if (setting.id !== undefined) values[setting.id] = saved[setting.id] ?? setting.default ?? null;
  }
  return values;
}

/** Whether a block may stand on a page of this type ("product", "index", …). */
export function isEnabledOn(schema: BlockSchema, template: string): boolean {
  const listed = (templates: string[] | undefined): boolean =>
    templates !== undefined && (templates.includes('*') || templates.includes(template));
  if (schema.enabled_on?.templates && !listed(schema.enabled_on.templates)) return false;
  return !listed(schema.disabled_on?.templates);
}
