import { BASE_FIELDS, DATA_FIELDS, type FieldPolicy } from '@kindred/shared/event-policy';
import type { EventName } from '@kindred/shared/event';
import { EVENT_WORDS } from '../words.ts';

/** One line of the table: a field with every event that carries it under the same policy. */
export interface CollectedField {
  field: string;
  with: string;
  policy: FieldPolicy;
}

/** `impressionId` -> `impression id`; a unit in a name (`priceMinorUnits`) is for programmers. */
const fieldWords = (name: string): string =>
  name.replace(/MinorUnits$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The policy that ingest and retention obey, as a merchant reads it. */
export function collectedFields(): CollectedField[] {
  const base = Object.entries(BASE_FIELDS).map(([name, policy]) => ({
    field: fieldWords(name),
    with: 'Every event',
    policy: policy as FieldPolicy,
  }));
  return [...base, ...dataFields()];
}

function dataFields(): CollectedField[] {
  const fields = new Map<string, { field: string; events: EventName[]; policy: FieldPolicy }>();
  for (const [event, policies] of Object.entries(DATA_FIELDS) as [EventName, Record<string, FieldPolicy>][]) {
    for (const [name, policy] of Object.entries(policies)) {
      const key = `${name}\n${policy.purpose}\n${policy.retentionDays}`;
      const known = fields.get(key) ?? { field: fieldWords(name), events: [], policy };
      known.events.push(event);
      fields.set(key, known);
    }
  }
  return [...fields.values()].map(({ field, events, policy }) => ({
    field,
    with: events.map((event) => EVENT_WORDS[event]).join(', '),
    policy,
  }));
}
