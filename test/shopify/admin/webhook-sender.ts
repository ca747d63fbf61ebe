import { createHmac, randomUUID } from 'node:crypto';
import type { SeededRandom } from '../../world/random.ts';
import { appAddress, type WebhookTopic } from './app.ts';
import type { Store } from './store.ts';

/** Shopify tries eight more times over four hours; here the same eight, in milliseconds, for a minute in all. */
const retryDelaysMs = [20, 40, 160, 500, 2000, 8000, 20_000, 30_000];
const timeoutMs = 5000;

export interface Delivery {
  /** The same for every try and every duplicate. */
  webhookId: string;
  topic: string;
  domain: string;
  /** As the subscription has it: a path on the app, or an address. */
  uri: string;
  payload: unknown;
  /** HTTP status of each try; 0 where nobody answered, or the app has no address yet. */
  statuses: number[];
  ok: boolean;
}

/** How webhooks misbehave, on demand. */
export interface WebhookControl {
  /** Everything that was sent, in order. */
  readonly deliveries: readonly Delivery[];
  /** Sends one webhook as if Shopify had, subscribed or not; resolves when it was taken or given up. */
  send(
    domain: string,
    topic: string,
    payload: object,
    options?: { uri?: string; family?: Family },
  ): Promise<Delivery>;
  /** Keeps what comes from now on. */
  hold(): void;
  /** Lets go what was kept: `reverse` turns the order round, `twice` sends each one again with the same id. */
  release(options?: { reverse?: boolean; twice?: boolean }): Promise<void>;
  /** How many are kept. */
  held(): number;
  /** Lets go what was kept as a busy day would: shuffled, some twice, in both header families, many at once. */
  releaseStorm(storm: Storm): Promise<void>;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
}

type Family = 'legacy' | 'events';

export interface Storm {
  random: SeededRandom;
  /** Share of webhooks that come a second time, somewhere in the storm. */
  repeatedShare: number;
  inFlight: number;
}

/** Of these Shopify's Events speak, too; their headers name the thing and the action. */
const eventThings = ['products/', 'orders/', 'collections/'];

const complianceTopics = new Set(['customers/data_request', 'customers/redact', 'shop/redact']);

interface Outgoing extends Required<Omit<WebhookTopic, 'includeFields'>> {
  store: Store;
  payload: object;
  webhookId: string;
  eventId: string;
  triggeredAt: string;
}

export class WebhookSender implements WebhookControl {
  readonly deliveries: Delivery[] = [];
  readonly #stores: ReadonlyMap<string, Store>;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #abort = new AbortController();
  #held: Outgoing[] | null = null;

  constructor(stores: ReadonlyMap<string, Store>) {
    this.#stores = stores;
  }

  /**
   * Sends to every subscription of the topic: those of the app's toml and those made through the API. A shop without
   * the app sends nothing but the redactions.
   */
  emit(store: Store, topic: string, payload: object): void {
    if (!store.grantedScopes && !complianceTopics.has(topic)) return;
    const eventId = randomUUID();
    for (const subscription of [...store.app.webhookTopics, ...store.webhookSubscriptions.values()]) {
      if (subscription.topic !== topic) continue;
      const { uri, family = 'legacy', includeFields = [] } = subscription;
      const outgoing = this.#outgoing(store, { topic, uri, family }, pick(payload, includeFields), eventId);
      if (this.#held) this.#held.push(outgoing);
      else void this.#track(this.#deliver(outgoing));
    }
  }

  async send(
    domain: string,
    topic: string,
    payload: object,
    options: { uri?: string; family?: Family } = {},
  ) {
    const store = this.#stores.get(domain);
    if (!store) throw new Error(`There is no emulated shop ${domain}.`);
    const subscription = store.app.webhookTopics.find((one) => one.topic === topic);
    const uri = options.uri ?? subscription?.uri;
    if (uri === undefined) throw new Error(`The app has not subscribed to ${topic}: give a uri.`);
    const family = options.family ?? subscription?.family ?? 'legacy';
    return this.#track(this.#deliver(this.#outgoing(store, { topic, uri, family }, payload, randomUUID())));
  }

  hold(): void {
    this.#held ??= [];
  }

  async release(options: { reverse?: boolean; twice?: boolean } = {}): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    const ordered = options.reverse ? held.toReversed() : held;
    for (const outgoing of options.twice ? ordered.flatMap((one) => [one, one]) : ordered)
      await this.#track(this.#deliver(outgoing));
  }

  held(): number {
    return this.#held?.length ?? 0;
  }

  async releaseStorm({ random, repeatedShare, inFlight }: Storm): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    const repeated = held.filter(() => random.chance(repeatedShare));
    const queue = random.shuffle([...held, ...repeated]).map((one): Outgoing => {
      const mayBeEvent = eventThings.some((thing) => one.topic.startsWith(thing));
      return mayBeEvent && random.chance(0.5) ? { ...one, family: 'events' } : one;
    });
    const sendOn = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await this.#track(this.#deliver(next));
    };
    await Promise.all(Array.from({ length: inFlight }, sendOn));
  }

  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.settled();
  }

  #outgoing(
    store: Store,
    to: { topic: string; uri: string; family: Family },
    payload: object,
    eventId: string,
  ): Outgoing {
    const triggeredAt = new Date(store.clock.now()).toISOString();
    return { ...to, store, payload, webhookId: randomUUID(), eventId, triggeredAt };
  }

  #track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
    return tracked;
  }

  async #deliver(outgoing: Outgoing): Promise<Delivery> {
    const { webhookId, topic, payload, store } = outgoing;
    const delivery: Delivery = {
      webhookId,
      topic,
      domain: store.shop.domain,
      uri: outgoing.uri,
      payload,
      statuses: [],
      ok: false,
    };
    this.deliveries.push(delivery);
    const body = JSON.stringify(payload);
    for (const delay of [0, ...retryDelaysMs]) {
      await pause(delay, this.#abort.signal);
      if (this.#abort.signal.aborted) break;
      const status = await this.#post(outgoing, body, toHeaders(outgoing, body));
      delivery.statuses.push(status);
      delivery.ok = status >= 200 && status < 300;
      if (delivery.ok) break;
    }
    return delivery;
  }

  async #post({ store, uri }: Outgoing, body: string, headers: Record<string, string>): Promise<number> {
    const signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const response = await fetch(appAddress(store.app, uri), {
        method: 'POST',
        body,
        headers,
        signal,
        redirect: 'manual',
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}

function pick(payload: object, fields: readonly string[]): object {
  if (fields.length === 0) return payload;
  return Object.fromEntries(Object.entries(payload).filter(([key]) => fields.includes(key)));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/** "products/update" -> "Product": Events name the thing and, beside it, what happened. */
function eventTopic(topic: string): string {
  const words = (topic.split('/')[0] ?? '').replace(/s$/, '').split('_');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}

/** Both families sign the raw body with the app's secret; the names of the headers differ, and the topic's form. */
function toHeaders(outgoing: Outgoing, body: string): Record<string, string> {
  const { store, topic, webhookId, eventId, triggeredAt, family } = outgoing;
  const prefix = family === 'legacy' ? 'X-Shopify-' : 'shopify-';
  const own: Record<string, string> =
    family === 'legacy'
      ? { 'X-Shopify-Topic': topic, 'X-Shopify-Event-Id': eventId }
      : { 'shopify-topic': eventTopic(topic), 'shopify-action': topic.split('/').at(-1) ?? '' };
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Shopify-Captain-Hook',
    [`${prefix}Hmac-Sha256`]: createHmac('sha256', store.app.clientSecret).update(body).digest('base64'),
    [`${prefix}Shop-Domain`]: store.shop.domain,
    [`${prefix}API-Version`]: store.app.webhookApiVersion,
    [`${prefix}Webhook-Id`]: webhookId,
    [`${prefix}Triggered-At`]: triggeredAt,
    ...own,
  };
}
