import { ACTIONS } from './actions.ts';
import type { FallbackElement } from './element.ts';
import { FEEDBACK } from './feedback.ts';
import { FORMS } from './forms.ts';
import { LAYOUT } from './layout.ts';
import { TABLE } from './table.ts';
import { TEXT } from './text.ts';

export const FALLBACK_ELEMENTS: Record<string, FallbackElement> = {
  ...LAYOUT,
  ...TEXT,
  ...ACTIONS,
  ...FEEDBACK,
  ...TABLE,
  ...FORMS,
};
