import { overlay } from './overlay.ts';
import { pages } from './pages.ts';

export const messages = { ...pages, ...overlay };

export type MessageKey = keyof typeof messages;
