import type { Overview } from '@kindred/shared/api/admin';
import type { Said } from '@kindred/shared/said';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { formatDate, formatNumber } from '../format.ts';
import { rich, say, t } from '../languages/language.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { refusalList } from '../event-words.ts';
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
      <Loaded resource={overview} what={t('your shop’s overview')}>
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
function Notices({ notices }: { notices: Said[] }) {
  return (
    <s-banner tone="info" heading={t('Good to know|{n} things to know', { n: notices.length })}>
      {notices.length === 1 ? (
        <s-paragraph>{say(notices[0]!)}</s-paragraph>
      ) : (
        <s-unordered-list>
          {notices.map(say).map((notice) => (
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
    <s-section heading={t('Your shop now')}>
      <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
        <Figure label={t('Products')} value={formatNumber(products)} note={t('in the synced catalogue')} />
        <Figure label={t('Orders')} value={formatNumber(orders)} note={t('of the last 60 days')} />
        <Figure
          label={t('Events')}
          value={formatNumber(events.last24Hours)}
          note={eventNote(events.refusedLast24Hours)}
        />
        <Figure
          label={t('Model')}
          value={
            activeRelease === null ? t('None yet') : t('{n} product|{n} products', { n: activeRelease.items })
          }
          note={
            activeRelease === null
              ? t('related products stand in')
              : t('since {date}', { date: formatDate(activeRelease.createdAt) })
          }
        />
      </s-grid>
    </s-section>
  );
}

/** Nothing refused is the usual case and needs no words. */
function eventNote(refused: Overview['events']['refusedLast24Hours']): string {
  const list = refusalList(refused);
  return list === ''
    ? t('allowed by shoppers, last 24 hours')
    : t('allowed by shoppers, last 24 hours; refused: {list}', { list });
}

function Working() {
  return (
    <s-section heading={t('What next')}>
      <s-paragraph>
        {rich('Everything is set up. Look at {activity} right now, or at {models} with simpler methods.', {
          activity: <s-link href={PAGES.activity}>{t('what happens on your storefront')}</s-link>,
          models: <s-link href={PAGES.models}>{t('how the model compares')}</s-link>,
        })}
      </s-paragraph>
    </s-section>
  );
}
