import { activity } from './activity.ts';
import { common } from './common.ts';
import { home } from './home.ts';

export const dictionary = { ...activity, ...common, ...home };
