import type { ConsentState } from '@kindred/shared/consent';
import type { EventName, ShopperEvent } from '@kindred/shared/event';
import type { BASE_FIELDS } from '@kindred/shared/event-policy';
import type { Reason } from '@kindred/shared/placement';

/** `other` where the language has no form of its own for a number. `{n}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Whatever an event may carry; a new field without a word does not compile. */
type DataField<Event = ShopperEvent> = Event extends { data: infer Data } ? keyof Data : never;

/** All that the panel says, in one language. Gaps stand in braces. Short: five languages are one bundle. */
export interface Texts {
  title: string;
  close: string;
  undo: string;
  undone: string;
  /** Why nothing is remembered, and `kept`: what follows from that. */
  off: Record<'nothing' | 'optedOut' | 'globalPrivacyControl' | 'kept', string>;
  allow: Record<'how' | 'open', string>;
  state: Record<'on' | 'isPaused' | 'stays' | 'pause' | 'goOn', string>;
  now: { heading: string; none: string; reasons: Record<Reason['kind'], string> };
  viewed: Record<'heading' | 'none', string>;
  liked: Record<'heading' | 'added' | 'bought' | 'comesBack', string>;
  interests: { heading: string; viewed: Plural; forget: string };
  groups: Record<'heading' | 'how', string>;
  hidden: Record<'heading' | 'showAgain', string>;
  product: Record<'hide' | 'remove' | 'gone' | 'unnamed', string>;
  showAll: string;
  sent: {
    heading: string;
    none: string;
    total: Plural;
    allowed: string;
    permissions: Record<Exclude<keyof ConsentState, 'optedOut'>, string>;
    to: string;
    visitor: string;
    requests: string;
    bounds: string;
    fields: string;
    why: string;
    kinds: Record<EventName, string>;
    always: Record<keyof typeof BASE_FIELDS, string>;
    depending: string;
    some: Record<DataField, string>;
  };
  yours: Record<'heading' | 'download' | 'downloadHow', string>;
  delete: Record<'all' | 'ask' | 'yes' | 'no' | 'done' | 'sent' | 'goesOn' | 'paused', string>;
  shop: Record<'heading' | 'ask' | 'privacy' | 'account', string>;
}
