import type { DeviceKey, DeviceKeyName } from '@kindred/shared/device-keys';
import type { EventName, ShopperEvent } from '@kindred/shared/event';
import type { BASE_FIELDS, FieldPurpose } from '@kindred/shared/event-policy';

/** Whatever an event may carry; a new field without a word does not compile. */
type DataField<Event = ShopperEvent> = Event extends { data: infer Data } ? keyof Data : never;

/** One language of the text for a shop's privacy policy. The shop speaks; gaps stand in braces. */
export interface PolicyWords {
  /** Between the members of a list, which may hold commas; and at the end of a sentence. */
  between: string;
  stop: string;
  heading: string;
  intro: string;
  consent: string;
  device: { heading: string; intro: string; keys: Record<DeviceKeyName, string>; end: string };
  kept: { days: string } & Record<Exclude<DeviceKey['keptFor'], number>, string>;
  sent: {
    heading: string;
    intro: string;
    events: Record<EventName, string>;
    fieldsIntro: string;
    fields: Record<keyof typeof BASE_FIELDS | DataField, string>;
    purposes: Record<FieldPurpose, string>;
    /** What the star behind a field means. */
    star: string;
    end: string;
  };
  /** `{use}` is what they are used for besides: `useInShopify` where segments are written to customers. */
  processors: { heading: string; text: string; use: string; useInShopify: string };
  /** Where visitors are counted in segments. */
  groups: { heading: string; text: string };
  /** Where segments are written to customers in Shopify. */
  customers: { heading: string; text: string };
  choices: { heading: string; text: string };
}
