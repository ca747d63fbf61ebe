import type { Overview, SetupStep } from '@kindred/shared/api/admin';
import type { Plain } from '../languages/dictionary.ts';
import { PAGES } from '../router.ts';

/** A step of the set-up guide in texts for `t`, with where to go to do it. */
export interface GuideStep {
  id: SetupStep['id'];
  title: Plain;
  text: Plain;
  done: boolean | null;
  /** Null: Kindred does it by itself. */
  action: { label: Plain; href: string; external: boolean } | null;
}

type Words = Pick<GuideStep, 'title' | 'text'> & { action: GuideStep['action'] };

const inside = (label: Plain, href: string) => ({ label, href, external: false });

const WORDS: Record<SetupStep['id'], Words> = {
  installed: {
    title: 'Kindred is installed',
    text: 'Your storefront knows where to find its models.',
    action: null,
  },
  catalogue: {
    title: 'Read your catalogue and orders',
    text: 'Products, and the orders of the last 60 days.',
    action: null,
  },
  pixel: {
    title: 'Connect the web pixel',
    text: 'It sends what shoppers allow to be counted, and nothing else.',
    action: null,
  },
  training_consent: {
    title: 'Allow training',
    text: 'Kindred learns for your shop alone, and only after you agree.',
    action: inside('Read and decide', PAGES.privacy),
  },
  theme: {
    title: 'Switch Kindred on in your theme',
    text: 'Turn on the app embed, add the recommendations block to the product page, and save.',
    action: null,
  },
  release: {
    title: 'Release the first model',
    text: 'It is trained, compared with simpler methods, and released if it holds up.',
    action: inside('See models', PAGES.models),
  },
};

/** The server's steps with what App Bridge says of the theme. */
export function guideSteps(overview: Overview, inTheme: boolean | null): GuideStep[] {
  const editor = { label: 'Open theme editor', href: overview.themeEditorUrl, external: true } as const;
  return overview.setup.map(({ id, done }) => ({
    ...WORDS[id],
    id,
    done: id === 'theme' ? inTheme : done,
    action: id === 'theme' ? editor : WORDS[id].action,
  }));
}

/** The first step that waits for the merchant. */
export function nextStep(steps: readonly GuideStep[]): GuideStep | null {
  return steps.find((step) => step.done !== true && step.action !== null) ?? null;
}
