import type { AdminContext, Node } from '../context.ts';
import { badRequest } from '../errors.ts';
import { gid, stableId } from '../ids.ts';
import type { Store } from '../store.ts';

interface PixelInput {
  webPixel: { settings: unknown };
}

type Refusal = [message: string, code: string, field?: string[]];

export function webPixelNode({ id, settings }: NonNullable<Store['webPixel']>): Node {
  return { __typename: 'WebPixel', id: gid('WebPixel', id), settings: JSON.stringify(settings) };
}

/** An app has one pixel a shop; asking for it before it is made is an error, not null. */
export function webPixel({ id }: { id?: string | null }, { store }: AdminContext): Node {
  const pixel = store.webPixel;
  if (!pixel || (id && id !== gid('WebPixel', pixel.id)))
    throw badRequest('No web pixel was found for this app.', 'NOT_FOUND');
  return webPixelNode(pixel);
}

/** Settings come as JSON or as JSON in a string, and must be those that the pixel's toml declares. */
function readSettings(store: Store, given: unknown): Record<string, unknown> | Refusal {
  const fields = store.app.pixelSettings;
  if (!fields) return ['No extension found', 'NO_EXTENSION'];
  const settings = parse(given);
  if (!settings)
    return ['Settings must be a JSON object', 'INVALID_CONFIGURATION_JSON', ['webPixel', 'settings']];
  const unknown = Object.keys(settings).filter((key) => !Object.hasOwn(fields, key));
  const wrong = Object.keys(settings).filter((key) => typeof settings[key] !== 'string');
  const short = Object.entries(fields).filter(
    ([key, { minLength }]) => String(settings[key] ?? '').length < minLength,
  );
  const problems = [
    ...unknown.map((key) => `${key} is not defined in the settings of the extension`),
    ...short.map(([key, { minLength }]) => `${key} is too short (minimum is ${minLength} characters)`),
    ...wrong.map((key) => `${key} must be a string`),
  ];
  return problems.length > 0 ? [problems.join(', '), 'INVALID_SETTINGS', ['webPixel', 'settings']] : settings;
}

function parse(given: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function refused([message, code, field]: Refusal): Node {
  return { webPixel: null, userErrors: [{ field: field ?? null, message, code }] };
}

export function webPixelCreate({ webPixel: input }: PixelInput, { store }: AdminContext): Node {
  if (store.webPixel) return refused(['Web pixel is taken', 'TAKEN', ['webPixel']]);
  const settings = readSettings(store, input.settings);
  if (Array.isArray(settings)) return refused(settings);
  store.webPixel = { id: stableId(`${store.app.clientId} pixel ${store.shop.domain}`), settings };
  return { webPixel: webPixelNode(store.webPixel), userErrors: [] };
}

function isOurs(store: Store, id: string): boolean {
  return store.webPixel !== null && gid('WebPixel', store.webPixel.id) === id;
}

export function webPixelUpdate(args: PixelInput & { id: string }, { store }: AdminContext): Node {
  if (!store.webPixel || !isOurs(store, args.id))
    return refused(['Web pixel not found', 'NOT_FOUND', ['id']]);
  const settings = readSettings(store, args.webPixel.settings);
  if (Array.isArray(settings)) return refused(settings);
  store.webPixel = { ...store.webPixel, settings };
  return { webPixel: webPixelNode(store.webPixel), userErrors: [] };
}

export function webPixelDelete({ id }: { id: string }, { store }: AdminContext): Node {
  if (!isOurs(store, id))
    return {
      deletedWebPixelId: null,
      userErrors: [{ field: ['id'], message: 'Web pixel not found', code: 'NOT_FOUND' }],
    };
  store.webPixel = null;
  return { deletedWebPixelId: id, userErrors: [] };
}
