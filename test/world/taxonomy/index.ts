import { CAMP } from './camp.ts';
import { CARE, DESK } from './care-and-desk.ts';
import { CARRY } from './carry.ts';
import { FEET_AND_HEAD } from './feet-and-head.ts';
import { GARDEN } from './garden.ts';
import { HOME } from './home.ts';
import type { Department, ProductType } from './product-type.ts';
import { TABLE } from './table.ts';
import { WEAR } from './wear.ts';

export const DEPARTMENTS: readonly Department[] = [
  CAMP,
  CARRY,
  WEAR,
  FEET_AND_HEAD,
  TABLE,
  HOME,
  GARDEN,
  CARE,
  DESK,
];

export const PRODUCT_TYPES: readonly ProductType[] = DEPARTMENTS.flatMap((department) => department.types);
