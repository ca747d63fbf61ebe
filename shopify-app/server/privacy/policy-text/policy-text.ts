import { type PolicyLanguage, type PolicyText } from '@kindred/shared/api/privacy';
import { DEVICE_KEYS, type DeviceKey, type DeviceKeyName } from '@kindred/shared/device-keys';
import type { EventName } from '@kindred/shared/event';
import {
  BASE_FIELDS,
  DATA_FIELDS,
  EVENT_RETENTION_DAYS,
  type FieldPolicy,
  type FieldPurpose,
} from '@kindred/shared/event-policy';
import { K_FLOOR } from '../../segments/publication.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { PolicyWords } from './words.ts';

export const POLICY_WORDS: Record<PolicyLanguage, PolicyWords> = { en, de, fr, es, ja };

interface Told {
  /** The merchant agreed to segments: visitors are counted in them. */
  inSegments?: boolean;
  /** They are written to customers. */
  usedInShopify?: boolean;
}

/** Everything in it that is a list comes from the policy which ingest and retention obey. */
export function policyText(
  language: PolicyLanguage,
  { inSegments = false, usedInShopify = false }: Told = {},
): PolicyText {
  const words = POLICY_WORDS[language];
  const { device, sent, processors, groups, customers, choices } = words;
  const events = Object.keys(DATA_FIELDS).map((name) => sent.events[name as EventName]);
  const paragraphs = [
    words.heading,
    words.intro,
    words.consent,
    device.heading,
    device.intro,
    Object.entries(DEVICE_KEYS).map(([name, key]) => keyLine(words, name as DeviceKeyName, key)),
    device.end,
    sent.heading,
    `${sent.intro} ${events.join(words.between)}${words.stop}`,
    sent.fieldsIntro,
    purposeLines(words),
    sent.star,
    fill(sent.end, EVENT_RETENTION_DAYS),
    processors.heading,
    processors.text.replace('{use}', usedInShopify ? processors.useInShopify : processors.use),
    ...(inSegments ? [groups.heading, fill(groups.text, K_FLOOR)] : []),
    ...(usedInShopify ? [customers.heading, customers.text] : []),
    choices.heading,
    choices.text,
  ];
  return { language, text: paragraphs.map(written).join('\n\n') };
}

const written = (part: string | string[]): string =>
  typeof part === 'string' ? part : part.map((line) => `- ${line}`).join('\n');

const fill = (text: string, count: number): string => text.replace('{n}', String(count));

function keyLine({ device, kept }: PolicyWords, name: DeviceKeyName, { place, keptFor }: DeviceKey): string {
  const time = typeof keptFor === 'number' ? fill(kept.days, keptFor) : kept[keptFor];
  return `${name} (${place}): ${device.keys[name]}; ${time}`;
}

/** A line a purpose with the fields that it needs, each once; a star at those that point to a device or an order. */
function purposeLines({ sent, kept, between }: PolicyWords): string[] {
  const lines = new Map<FieldPurpose, Set<string>>();
  for (const fields of [BASE_FIELDS, ...Object.values(DATA_FIELDS)]) {
    for (const [field, policy] of Object.entries(fields) as [keyof typeof sent.fields, FieldPolicy][]) {
      const star = policy.identifies === 'pseudonymous' ? '*' : '';
      const shorter =
        policy.retentionDays < EVENT_RETENTION_DAYS ? ` (${fill(kept.days, policy.retentionDays)})` : '';
      const named = lines.get(policy.purpose) ?? new Set();
      lines.set(policy.purpose, named.add(sent.fields[field] + star + shorter));
    }
  }
  return [...lines].map(([purpose, fields]) => `${sent.purposes[purpose]}: ${[...fields].join(between)}`);
}
