import type { AdminContext, Node } from '../context.ts';

interface FlowArgs {
  handle?: string | null;
  payload?: unknown;
}

/** Shopify takes no more. */
const maxPayloadBytes = 50_000;

/** Its sentences are not Shopify's, which are not documented; what is refused is. */
export function flowTriggerReceive({ handle, payload }: FlowArgs, { store }: AdminContext): Node {
  const problem = problemOf(store.app.flowTriggers[handle ?? ''], payload);
  if (problem !== null) return { userErrors: [{ field: ['payload'], message: problem }] };
  store.flow.push({ handle: handle!, payload: payload as Record<string, unknown> });
  return { userErrors: [] };
}

function problemOf(fields: Readonly<Record<string, string>> | undefined, payload: unknown): string | null {
  if (!fields) return 'No trigger has this handle.';
  if (typeof payload !== 'object' || payload === null) return 'The payload is no object.';
  if (Buffer.byteLength(JSON.stringify(payload)) > maxPayloadBytes) return 'The payload is too large.';
  const wrong = Object.entries(payload).find(([key, value]) => {
    const type = fields[key];
    return type === undefined || typeof value !== (type === 'boolean' ? 'boolean' : 'string');
  });
  const missing = Object.keys(fields).find((key) => !(key in payload));
  const key = wrong?.[0] ?? missing;
  return key === undefined ? null : `${key} is not what the trigger declares.`;
}
