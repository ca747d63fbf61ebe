import { CARE_SHAPES } from './care.ts';
import { HOME_SHAPES } from './home.ts';
import { OUTDOOR_SHAPES } from './outdoor.ts';
import { TABLE_SHAPES } from './table.ts';
import { WEAR_SHAPES } from './wear.ts';

export const SHAPES = { ...OUTDOOR_SHAPES, ...WEAR_SHAPES, ...TABLE_SHAPES, ...HOME_SHAPES, ...CARE_SHAPES };

export type ShapeName = keyof typeof SHAPES;
