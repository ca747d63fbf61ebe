import { EXTENSION_API, type PreviewRequest } from '@kindred/shared/api/browser-extension';
import type { Preview } from '@kindred/shared/api/recommendations';
import browser from 'webextension-polyfill';
import { APP_ORIGIN, IS_LOCAL_BUILD } from '../build-time.ts';
import { rankInDocument } from '../inference/carrier.ts';
import type { ExtensionState } from '../messages/messages.ts';
import { ExpectedFailure, type Handlers, type Sender } from '../messages/protocol.ts';
import { fetchPage } from '../page/fetch-page.ts';
import { readPage } from '../page/read-page.ts';
import { tellPixel } from '../page/tell-pixel.ts';
import type { Memory } from '../pairing/grants.ts';
import type { Pairing } from '../pairing/pairing.ts';
import type { Session } from '../pairing/session.ts';
import * as answers from '../server/answers.ts';
import { patternsOf } from '../shops/origins.ts';
import type { PairedShop, Shops } from '../shops/shops.ts';
import type { OverlayTabs } from './overlay-tabs.ts';

interface Parts {
  memory: Memory;
  session: Session;
  shops: Shops;
  pairing: Pairing;
  tabs: OverlayTabs;
  /** Asks for the merchant's "yes" again and again, until it is settled. */
  pollSoon(): void;
}

/** What a rank needs besides the journey changes seldom: within this the server is not asked again. */
const PREVIEW_MILLISECONDS = 60_000;

export function createHandlers({ memory, session, shops, pairing, tabs, pollSoon }: Parts): Handlers {
  const previews = new Map<string, { at: number; preview: Promise<Preview> }>();

  let last: Promise<unknown> = Promise.resolve();
  /** An end is no end where what was asked before it comes after it. */
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = last.then(work);
    last = answer.catch(() => undefined);
    return answer;
  }

  function previewOf({ grant }: PairedShop, { releaseId, settings }: PreviewRequest): Promise<Preview> {
    const body = { releaseId, settings };
    const key = grant.grantId + JSON.stringify(body);
    for (const [each, { at }] of previews) if (Date.now() - at > PREVIEW_MILLISECONDS) previews.delete(each);
    const known = previews.get(key);
    if (known !== undefined) return known.preview;
    const preview = session.ask(grant, {
      method: 'POST',
      path: EXTENSION_API.preview,
      body,
      answers: answers.preview,
    });
    previews.set(key, { at: Date.now(), preview });
    preview.catch(() => previews.delete(key));
    return preview;
  }

  async function state(tabId: number | null): Promise<ExtensionState> {
    // First what is waited for: what ends that has brought the shop before.
    const [pending, paired, ended] = [await memory.pending.all(), await shops.all(), await shops.ended()];
    const typed = pending.find((each) => each.kind === 'typed');
    return {
      shops: await Promise.all(paired.map(describeShop)),
      ended: ended.map(({ domain, name }) => ({ domain, name })),
      waiting: typed === undefined ? null : { expiresAt: typed.expiresAt },
      typedFailure: pending.find((each) => each.kind === 'failed')?.code ?? null,
      active: tabId === null ? null : await activeTab(tabId),
      appUrl: APP_ORIGIN,
    };
  }

  async function activeTab(tabId: number): Promise<ExtensionState['active']> {
    const { url } = await tabOf(tabId);
    const [domain, ended] = await shops.at(url).then(
      ({ shop }) => [shop.domain, false] as const,
      (error: unknown) => [null, error instanceof ExpectedFailure && error.code === 'signed_out'] as const,
    );
    return { tabId, domain, ended, overlayShown: domain !== null && (await tabs.isShown(tabId)) };
  }

  return {
    'overlay.open': async (_asked, sender) => {
      const tabId = tabIdOf(sender);
      const paired = await shops.at(sender.url).catch((error: unknown) => {
        if (error instanceof ExpectedFailure && error.code === 'not_paired') return null;
        throw error;
      });
      if (paired === null) return null;
      const { shop } = await shops.refreshed(paired);
      await tabs.want(tabId, shop.domain);
      return { shop, preview: await tabs.preview(tabId, shop.domain) };
    },
    'overlay.closed': async (_asked, sender) => {
      await tabs.forget(tabIdOf(sender));
      return null;
    },
    'shop.check': async (_asked, sender) => {
      await shops.read((await shops.at(sender.url)).grant);
      return null;
    },
    'page.read': (_asked, sender) => readPage(tabIdOf(sender)),
    'page.html': async (_asked, sender) => {
      await shops.at(sender.url);
      return fetchPage(sender.url ?? '');
    },
    'page.insights': async ({ productId }, sender) => {
      const { grant } = await shops.at(sender.url);
      const query = productId === null ? {} : { query: { productId } };
      return session.ask(grant, {
        method: 'GET',
        path: EXTENSION_API.insights,
        ...query,
        answers: answers.insights,
      });
    },
    'page.experiments': async (_asked, sender) => {
      const { grant } = await shops.at(sender.url);
      const path = EXTENSION_API.experiments;
      return session.ask(grant, { method: 'GET', path, answers: answers.experiments });
    },
    'products.named': async ({ ids }, sender) => {
      const { grant } = await shops.at(sender.url);
      if (ids.length === 0) return { currency: null, products: [] };
      const query = { ids: ids.join(',') };
      return session.ask(grant, {
        method: 'GET',
        path: EXTENSION_API.products,
        query,
        answers: answers.products,
      });
    },
    'preview.releases': async (_asked, sender) => {
      const { grant } = await shops.at(sender.url);
      return session.ask(grant, { method: 'GET', path: EXTENSION_API.releases, answers: answers.releases });
    },
    'preview.segments': async (_asked, sender) => {
      const { grant } = await shops.at(sender.url);
      return session.ask(grant, { method: 'GET', path: EXTENSION_API.segments, answers: answers.segments });
    },
    'preview.rank': async (asked, sender) => {
      const { release: released } = await previewOf(await shops.at(sender.url), asked);
      if (released === null) throw new ExpectedFailure('no_release');
      const ranked = await rankInDocument({ placement: asked.placement, released, appUrl: APP_ORIGIN });
      if ('code' in ranked) throw new ExpectedFailure(ranked.code);
      return ranked;
    },
    'preview.keep': ({ preview }, sender) =>
      inTurn(async () => {
        const tabId = tabIdOf(sender);
        // An end is an end, also where the shop is signed out meanwhile.
        if (preview === null) await tabs.endPreview(tabId);
        else await tabs.keepPreview(tabId, (await shops.at(sender.url)).shop.domain, preview);
        await tellPixel(tabId);
        return null;
      }),
    state: ({ tabId }) => state(tabId),
    'overlay.toggle': async ({ tabId }) => {
      if (await tabs.isShown(tabId)) {
        await tabs.forget(tabId);
        await tabs.hide(tabId);
        return { shown: false };
      }
      await shops.at((await tabOf(tabId)).url);
      if (!(await tabs.show(tabId))) throw new ExpectedFailure('page_closed');
      return { shown: true };
    },
    'pair.typed': async ({ code }) => {
      const answer = await pairing.typed(code);
      pollSoon();
      return answer;
    },
    'shop.signOut': async ({ domain }) => {
      // Not waited for: a page that hangs would hold up the end.
      void tabs.leave(domain);
      await shops.signOut(domain);
      return null;
    },
    'pair.begin': () => pairing.begin(),
    'pair.finish': ({ code }) => pairing.finish(code),
  };
}

async function describeShop({ grant, shop }: PairedShop): Promise<ExtensionState['shops'][number]> {
  const { domain, name, origins } = shop;
  const patterns = patternsOf(origins, IS_LOCAL_BUILD);
  const allowedAlways = patterns.length > 0 && (await browser.permissions.contains({ origins: patterns }));
  return { domain, name, origins, allowedAlways, pairedAt: grant.pairedAt };
}

/** Without a click or leave the browser does not tell what a tab shows. */
async function tabOf(tabId: number): Promise<{ url: string | undefined }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return { url: tab?.url };
}

function tabIdOf(sender: Sender): number {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new ExpectedFailure('page_closed');
  return tabId;
}
