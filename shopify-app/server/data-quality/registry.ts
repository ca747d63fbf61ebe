import type { Check } from './check.ts';
import { botAgents } from './checks/bot-agents.ts';
import { botVisits } from './checks/bot-visits.ts';
import { clocks } from './checks/clocks.ts';
import { duplicates } from './checks/duplicates.ts';
import { unknownForms } from './checks/unknown-forms.ts';
import { unknownOrders } from './checks/unknown-orders.ts';
import { volume } from './checks/volume.ts';

/** In the order in which the admin shows them. */
export const CHECKS: readonly Check[] = [
  volume,
  unknownOrders,
  duplicates,
  unknownForms,
  clocks,
  botAgents,
  botVisits,
];
