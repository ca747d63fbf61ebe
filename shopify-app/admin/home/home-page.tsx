import type { Overview } from '@kindred/shared/api/admin';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { counted, formatDate, formatNumber } from '../format.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { refusalList } from '../words.ts';
import { PlanNotice } from './plan-notice.tsx';
import { SetupGuide } from './setup-guide.tsx';
import { guideSteps } from './setup-steps.ts';
import { isInTheme } from './theme-status.ts';

/** While Kindred does something by itself, the page follows. */
const REFRESH_MILLISECONDS = 5000;

export function HomePage() {
  const overview = useResource(api.overview, REFRESH_MILLISECONDS);
  const inTheme = useSignal<boolean | null>(null);
  useEffect(() => {
    const ask = async () => {
      inTheme.value = await isInTheme();
    };
    void ask();
  }, []);
  return (
    <s-page heading="Kindred">
      <Loaded resource={overview} what="your shop's overview">
        {(data) => <Home overview={data} inTheme={inTheme.value} />}
      </Loaded>
    </s-page>
  );
}

function Home({ overview, inTheme }: { overview: Overview; inTheme: boolean | null }) {
  const steps = guideSteps(overview, inTheme);
  const complete = steps.every((step) => step.done === true);
  return (
    <>
      {overview.notices.length > 0 && <Notices notices={overview.notices} />}
      {!complete && <SetupGuide steps={steps} />}
      <KeyFigures overview={overview} />
      {overview.plan !== null && overview.plan.state !== 'well' && <PlanNotice use={overview.plan} />}
      {complete && <Working />}
    </>
  );
}

/** One banner: two next to each other compete, and Shopify forbids it. */
function Notices({ notices }: { notices: string[] }) {
  return (
    <s-banner
      tone="info"
      heading={notices.length === 1 ? 'Good to know' : `${notices.length} things to know`}
    >
      {notices.length === 1 ? (
        <s-paragraph>{notices[0]}</s-paragraph>
      ) : (
        <s-unordered-list>
          {notices.map((notice) => (
            <s-list-item key={notice}>{notice}</s-list-item>
          ))}
        </s-unordered-list>
      )}
    </s-banner>
  );
}

function KeyFigures({ overview }: { overview: Overview }) {
  const { products, orders, events, activeRelease } = overview;
  return (
    <s-section heading="Your shop now">
      <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
        <Figure label="Products" value={formatNumber(products)} note="in the synced catalogue" />
        <Figure label="Orders" value={formatNumber(orders)} note="of the last 60 days" />
        <Figure
          label="Events"
          value={formatNumber(events.last24Hours)}
          note={eventNote(events.refusedLast24Hours)}
        />
        <Figure
          label="Model"
          value={activeRelease === null ? 'None yet' : counted(activeRelease.items, 'product')}
          note={
            activeRelease === null
              ? 'related products stand in'
              : `since ${formatDate(activeRelease.createdAt)}`
          }
        />
      </s-grid>
    </s-section>
  );
}

/** Nothing refused is the usual case and needs no words. */
function eventNote(refused: Overview['events']['refusedLast24Hours']): string {
  const counting = 'allowed by shoppers, last 24 hours';
  const list = refusalList(refused);
  return list === '' ? counting : `${counting}; refused: ${list}`;
}

function Working() {
  return (
    <s-section heading="What next">
      <s-paragraph>
        Everything is set up. Look at <s-link href={PAGES.activity}>what happens on your storefront</s-link>{' '}
        right now, or at <s-link href={PAGES.models}>how the model compares</s-link> with simpler methods.
      </s-paragraph>
    </s-section>
  );
}
