import { BASE_FIELDS, DATA_FIELDS } from '@kindred/shared/event-policy';
import { expect, test } from 'vitest';
import { EVENT_WORDS } from '../event-words.ts';
import { collectedFields } from './collected-fields.ts';

test('every field of every event stands in the table, with each event that carries it', () => {
  const rows = collectedFields();
  for (const policy of Object.values(BASE_FIELDS)) expect(rows.map((row) => row.policy)).toContain(policy);
  for (const [event, fields] of Object.entries(DATA_FIELDS)) {
    for (const { purpose } of Object.values(fields)) {
      const row = rows.find(
        (candidate) =>
          candidate.policy.purpose === purpose &&
          candidate.with.includes(EVENT_WORDS[event as keyof typeof EVENT_WORDS]),
      );
      expect(row).toBeDefined();
    }
  }
});

test('fields are named in words', () => {
  const names = collectedFields().map((row) => row.field);
  expect(names).toEqual(expect.arrayContaining(['impression id', 'price']));
});
