import type { overlay as english } from '../en/overlay.ts';

export const overlay: Record<keyof typeof english, string> = {
  overlayTitle: 'Kindred auf dieser Seite',
};
