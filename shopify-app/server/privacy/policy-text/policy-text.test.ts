import { POLICY_LANGUAGES } from '@kindred/shared/api/privacy';
import { DEVICE_KEYS } from '@kindred/shared/device-keys';
import {
  BASE_FIELDS,
  DATA_FIELDS,
  EVENT_RETENTION_DAYS,
  type FieldPolicy,
} from '@kindred/shared/event-policy';
import { describe, expect, test } from 'vitest';
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

  test('speaks of what is written to customers where it is, and only there', () => {
    const { customers } = POLICY_WORDS[language];
    expect(text).not.toContain(customers.heading);
    const more = policyText(language, true).text;
    expect(more).toContain(`${customers.heading}\n\n${customers.text}`);
    expect(more.replace(`${customers.heading}\n\n${customers.text}\n\n`, '')).toBe(text);
  });

  test('names every kind of event and every key on the device with its time', () => {
    for (const words of [...Object.values(sent.events), ...Object.values(device.keys)])
      expect(text).toContain(words);
    for (const [key, { place }] of Object.entries(DEVICE_KEYS))
      expect(text).toContain(`- ${key} (${place}): `);
    expect(text).not.toMatch(/undefined|[{}—]/);
  });
});
