import type { Interaction } from '@kindred/models/features';
import type { ConsentState } from '@kindred/shared/consent';
import type { Choices } from '../collector/choices.ts';
import type { Page } from '../entry/shopify-page.ts';
import type { RankedSlate } from '../recommender/contract.ts';

/** What the entry asks of the panel, which it imports only when a shopper wants to see it. */
export interface Panel {
  /** A dialog over the page; focus goes back to `opener`. */
  open(host: PanelHost, opener: HTMLElement): void;
}

/** The entry's side. The panel is another bundle with modules of its own: all that it knows and changes goes through here. */
export interface PanelHost {
  page: Page;
  /** Null until the shop's Customer Privacy API has answered. */
  consent(): ConsentState | null;
  /** Oldest first. */
  trail(): Interaction[];
  choices(): Choices;
  /** What the slots of this page show now, as far as it is personal. */
  slates(): RankedSlate[];
  /** Keeps what the shopper corrected, and ranks the slots anew. */
  keep(trail: Interaction[], choices: Choices): void;
  /** Deletes all that our scripts keep on this device; what happens from now on counts anew. */
  forget(): void;
  /** Calls `run` whenever consent, trail, choices or slates may have changed, also in another tab. */
  onChange(signal: AbortSignal, run: () => void): void;
}
