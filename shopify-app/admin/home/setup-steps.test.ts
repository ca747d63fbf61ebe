import type { Overview } from '@kindred/shared/api/admin';
import { expect, test } from 'vitest';
import { guideSteps, nextStep } from './setup-steps.ts';

const overview = (done: Partial<Record<Overview['setup'][number]['id'], boolean>>): Overview => ({
  shop: 'a.myshopify.com',
  products: 1,
  orders: 0,
  setup: (['installed', 'catalogue', 'pixel', 'training_consent', 'theme', 'release'] as const).map((id) => ({
    id,
    done: done[id] ?? null,
  })),
  notices: [],
  trainingConsent: { granted: false, changedAt: null, textVersion: '' },
  events: { last24Hours: 0, refusedLast24Hours: {} },
  activeRelease: null,
  training: null,
  plan: null,
  themeEditorUrl: 'https://a.myshopify.com/editor',
});

test('the theme step is what App Bridge says, and leads to the theme editor', () => {
  const theme = guideSteps(overview({ theme: false }), true).find((step) => step.id === 'theme')!;
  expect(theme).toMatchObject({
    done: true,
    action: { href: 'https://a.myshopify.com/editor', external: true },
  });
});

test('the next step is the first that waits for the merchant', () => {
  const steps = guideSteps(
    overview({ installed: true, catalogue: false, pixel: false, training_consent: true }),
    false,
  );
  expect(nextStep(steps)?.id).toBe('theme');
});

test('nothing is next when everything is done', () => {
  const all = { installed: true, catalogue: true, pixel: true, training_consent: true, release: true };
  expect(nextStep(guideSteps(overview(all), true))).toBeNull();
});
