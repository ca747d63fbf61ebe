import type { ExtensionRefusal } from '@kindred/shared/api/browser-extension';

/** Why the extension does not get what it asked for. */
export interface Refusal {
  ok: false;
  error: ExtensionRefusal;
  message: string;
}

export const refusal = (error: ExtensionRefusal, message: string): Refusal => ({ ok: false, error, message });
