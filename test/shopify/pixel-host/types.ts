import type { DeclaredPurposes } from './purposes.ts';

/** Shapes shared by the scripts that the emulated Shopify puts into a page. Types only: the scripts import nothing. */

/** Answer per purpose: "" until the visitor was asked. */
export type Answer = 'yes' | 'no' | '';

export interface VisitorConsent {
  analytics: Answer;
  marketing: Answer;
  preferences: Answer;
  sale_of_data: Answer;
}

export interface CustomerPrivacy {
  analyticsProcessingAllowed(): boolean;
  marketingAllowed(): boolean;
  preferencesProcessingAllowed(): boolean;
  saleOfDataAllowed(): boolean;
  currentVisitorConsent(): VisitorConsent;
  setTrackingConsent(
    consent: Partial<Record<keyof VisitorConsent, boolean>>,
    done?: (error?: Error) => void,
  ): void;
  shouldShowBanner(): boolean;
  getRegion(): string;
  getTrackingConsent(): string;
  userCanBeTracked(): boolean;
  getCCPAConsent(): string;
  isRegulationEnforced(): boolean;
}

export interface ConsentFlags {
  analyticsProcessingAllowed: boolean;
  marketingAllowed: boolean;
  preferencesProcessingAllowed: boolean;
  saleOfDataAllowed: boolean;
}

export type Publish = (name: string, data?: unknown, options?: unknown) => boolean;

export interface ShopifyGlobal {
  shop: string;
  routes: { root: string };
  currency: { active: string };
  customerPrivacy?: CustomerPrivacy;
  loadFeatures(features: { name: string; version: string }[], done?: (error?: Error) => void): void;
  analytics: { replayQueue: [string, unknown, unknown][]; publish: Publish; visitor?: unknown };
  actions?: Record<string, unknown>;
}

export interface PixelSetup {
  pixels: { id: string; src: string; settings: Record<string, string>; purposes: DeclaredPurposes }[];
  /** URL of the script that runs before the pixel in its worker. */
  sandbox: string;
  init: { shop: unknown; customer: unknown; cart: unknown; purchasingCompany: unknown };
  events: { name: string; data: Record<string, unknown> }[];
}

export interface PixelEvent {
  id: string;
  clientId: string;
  name: string;
  seq: number;
  timestamp: string;
  type: 'standard' | 'custom' | 'dom';
  context?: unknown;
  data?: unknown;
  customData?: unknown;
}

/** Page to worker. */
export type ToPixel =
  | { kind: 'start'; settings: Record<string, string>; init: unknown; src: string }
  | { kind: 'event'; event: PixelEvent }
  | { kind: 'consent'; name: string; payload: { customerPrivacy: ConsentFlags } }
  | { kind: 'answer'; call: number; value: unknown; error: string | null };

/** Worker to page: calls that only the top frame can answer. */
export interface FromPixel {
  call: number;
  target: 'cookie' | 'localStorage' | 'sessionStorage' | 'sendBeacon';
  method: string;
  args: unknown[];
}
