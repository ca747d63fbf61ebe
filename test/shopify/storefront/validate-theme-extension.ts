import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Liquid } from 'liquidjs';
import { schemaText, type BlockSchema, type SettingSchema } from './schema.ts';
import { registerFilters } from './liquid/filters.ts';
import { registerTags } from './liquid/tags.ts';

/** Limits of shopify.dev, "Theme app extension configuration"; sizes in bytes. */
const MAX_TOTAL = 10 * 1024 * 1024;
const MAX_LIQUID = 100 * 1024;
const MAX_LOCALE = 15 * 1024;
const MAX_BLOCKS = 30;
const MAX_NAME_CHARACTERS = 25;
const ASSET_TYPES = ['.jpg', '.jpeg', '.json', '.js', '.css', '.png', '.svg', '.wasm'];
const TARGETS = ['section', 'head', 'compliance_head', 'body'];
const FOLDERS = ['assets', 'blocks', 'snippets', 'locales'];
const ROOT_FILES = ['shopify.extension.toml'];

/** What Shopify refuses at upload, most of which its own command line does not see. Empty: it would be taken. */
export function validateThemeExtension(dir: string): string[] {
  if (!existsSync(dir)) return [`${dir}: there is no such folder`];
  const errors: string[] = [];
  let total = 0;
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory() && FOLDERS.includes(entry.name)) total += checkFolder(dir, entry.name, errors);
    else if (!entry.name.startsWith('.') && !ROOT_FILES.includes(entry.name)) {
      errors.push(`${entry.name}: only ${FOLDERS.join('/, ')}/ and ${ROOT_FILES[0]} are allowed`);
    }
  }
  if (total > MAX_TOTAL) errors.push(`all files together have ${total} bytes, the limit is ${MAX_TOTAL}`);
  return errors;
}

/** Checks one folder and returns its bytes. */
function checkFolder(dir: string, folder: string, errors: string[]): number {
  let total = 0;
  let liquidBytes = 0;
  const entries = readdirSync(join(dir, folder), { withFileTypes: true });
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (!entry.isFile()) {
      errors.push(`${name}: folders must be flat`);
      continue;
    }
    const { size } = statSync(join(dir, name));
    total += size;
    if (folder === 'blocks' || folder === 'snippets') liquidBytes += size;
    errors.push(...checkFile(dir, folder, entry.name, size).map((error) => `${name}: ${error}`));
  }
  if (folder === 'blocks' && entries.length > MAX_BLOCKS)
    errors.push(`blocks/: more than ${MAX_BLOCKS} blocks`);
  if (liquidBytes > MAX_LIQUID)
    errors.push(`${folder}/: ${liquidBytes} bytes of Liquid, the limit is ${MAX_LIQUID}`);
  return total;
}

function checkFile(dir: string, folder: string, file: string, size: number): string[] {
  const type = extname(file);
  if (folder === 'assets') {
    return ASSET_TYPES.includes(type) ? [] : [`type "${type}" is not allowed (${ASSET_TYPES.join(' ')})`];
  }
  const text = readFileSync(join(dir, folder, file), 'utf8');
  if (folder === 'locales')
    return [...(size > MAX_LOCALE ? [`more than ${MAX_LOCALE} bytes`] : []), ...checkJson(text)];
  if (type !== '.liquid') return ['only .liquid files are allowed'];
  return [...checkLiquid(text), ...(folder === 'blocks' ? checkBlock(dir, text) : [])];
}

function checkJson(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`not strict JSON: ${(error as Error).message}`];
  }
}

function checkLiquid(text: string): string[] {
  const errors = /content_for_header|content_for_layout/.test(text)
    ? ['content_for_header and content_for_layout do not exist in an extension']
    : [];
  const liquid = new Liquid({ strictFilters: true });
  registerFilters(liquid);
  registerTags(liquid);
  try {
    liquid.parse(text);
  } catch (error) {
    errors.push(`Liquid does not parse: ${(error as Error).message.split('\n')[0]}`);
  }
  return errors;
}

function checkBlock(dir: string, source: string): string[] {
  const text = schemaText(source);
  if (text === null) return ['no {% schema %}'];
  const errors = checkJson(text);
  if (errors.length > 0) return errors.map((error) => `schema: ${error}`);
  const schema = JSON.parse(text) as BlockSchema;
  return [...checkSchema(schema), ...checkSettings(schema.settings ?? []), ...checkAssets(dir, schema)];
}

function checkSchema(schema: BlockSchema): string[] {
  const errors: string[] = [];
  if (typeof schema.name !== 'string' || schema.name === '') errors.push('schema: "name" is missing');
  else if (!schema.name.startsWith('t:') && schema.name.length > MAX_NAME_CHARACTERS) {
    errors.push(`schema: name "${schema.name}" is longer than ${MAX_NAME_CHARACTERS} characters`);
  }
  if (!TARGETS.includes(schema.target ?? ''))
    errors.push(`schema: "target" must be one of ${TARGETS.join(', ')}`);
  if (schema.enabled_on && schema.disabled_on)
    errors.push('schema: enabled_on and disabled_on exclude each other');
  return errors;
}

function checkSettings(settings: SettingSchema[]): string[] {
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const setting of settings) {
    const isHeading = setting.type === 'header' || setting.type === 'paragraph';
    if (setting.id === undefined && !isHeading) errors.push(`schema: a ${setting.type} setting has no id`);
    if (setting.id !== undefined && seen.has(setting.id))
      errors.push(`schema: setting "${setting.id}" stands twice`);
    if (setting.id !== undefined) seen.add(setting.id);
    if (setting.type === 'range') errors.push(...checkRange(setting as RangeSetting));
  }
  return errors;
}

type RangeSetting = SettingSchema & { min: number; max: number; step?: number; default?: number };

function checkRange({ id, min, max, step = 1, default: value }: RangeSetting): string[] {
  if (value === undefined) return [`schema: range "${id}" has no default`];
  if (value < min || value > max) return [`schema: default of range "${id}" is outside ${min} to ${max}`];
  if ((value - min) % step !== 0) return [`schema: default of range "${id}" is not on a step of ${step}`];
  return (max - min) / step > 101 ? [`schema: range "${id}" has more than 101 steps`] : [];
}

function checkAssets(dir: string, schema: BlockSchema): string[] {
  return [schema.javascript, schema.stylesheet]
    .filter((file) => file !== undefined)
    .filter((file) => !existsSync(join(dir, 'assets', file)))
    .map((file) => `schema: assets/${file} does not exist`);
}
