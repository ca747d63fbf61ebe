import { POLICY_LANGUAGES } from '@kindred/shared/api/privacy';
import { DEVICE_KEYS } from '@kindred/shared/device-keys';
import {
  BASE_FIELDS,
  DATA_FIELDS,
  EVENT_RETENTION_DAYS,
  type FieldPolicy,
} from '@kindred/shared/event-policy';
import { describe, expect, test } from 'vitest';
import { K_FLOOR } from '../../segments/publication.ts';
import { POLICY_WORDS, policyText } from './policy-text.ts';

describe.each(POLICY_LANGUAGES)('the text for a privacy policy, %s', (language) => {
  const { text } = policyText(language);
  const { sent, device } = POLICY_WORDS[language];

  test.each(Object.entries({ every: BASE_FIELDS, ...DATA_FIELDS }))(
    'names each field of %s events with its purpose',
    (_, fields) => {
      for (const [field, { purpose }] of Object.entries(fields) as [
        keyof typeof sent.fields,
        FieldPolicy,
      ][]) {
        const words = sent.fields[field];
        const line = text.split('\n').find((each) => each.startsWith(`- ${sent.purposes[purpose]}: `));
        expect(line, `${field}: ${purpose}`).toContain(words);
      }
    },
  );

  test('marks what points to a device or an order, and says how long all is kept', () => {
    for (const field of ['visitorId', 'sessionId', 'orderId'] as const)
      expect(text).toContain(`${sent.fields[field]}*`);
    expect(text.match(/\*/g)).toHaveLength(4);
    expect(text).toContain(String(EVENT_RETENTION_DAYS));
  });

  test('speaks of groups where visitors are counted in them, and only there', () => {
    const { groups } = POLICY_WORDS[language];
    expect(text).not.toContain(groups.heading);
    const more = policyText(language, { inSegments: true }).text;
    const added = `${groups.heading}\n\n${groups.text.replace('{n}', String(K_FLOOR))}\n\n`;
    expect(more).toContain(added);
    expect(more.replace(added, '')).toBe(text);
  });

  test('speaks of what is written to customers where it is, and does not deny there that it serves marketing', () => {
    const { customers, processors } = POLICY_WORDS[language];
    expect(text).not.toContain(customers.heading);
    expect(text).toContain(processors.use);
    const more = policyText(language, { usedInShopify: true }).text;
    expect(more).not.toContain(processors.use);
    expect(processors.useInShopify).toContain(customers.heading);
    const added = `${customers.heading}\n\n${customers.text}\n\n`;
    expect(more).toContain(added);
    expect(more.replace(added, '').replace(processors.useInShopify, processors.use)).toBe(text);
  });

  test('names every kind of event and every key on the device with its time', () => {
    for (const words of [...Object.values(sent.events), ...Object.values(device.keys)])
      expect(text).toContain(words);
    for (const [key, { place }] of Object.entries(DEVICE_KEYS))
      expect(text).toContain(`- ${key} (${place}): `);
    const all = policyText(language, { inSegments: true, usedInShopify: true }).text;
    for (const each of [text, all]) expect(each).not.toMatch(/undefined|[{}—]/);
  });
});
