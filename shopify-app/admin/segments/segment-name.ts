import type { NamedSegment } from '@kindred/shared/api/understanding';
import { say } from '../languages/language.ts';

export const nameOf = ({ name, givenName }: Pick<NamedSegment, 'name' | 'givenName'>): string =>
  givenName ?? say(name);
