import { WEB_VITALS_DAYS } from '@kindred/shared/api/web-vitals';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { Speeds } from './speeds.tsx';

export function AppSpeed() {
  const speed = useResource(api.webVitals);
  return (
    <s-section heading={t('How fast this app is for you')}>
      <Loaded resource={speed} what={t('the app’s speed')}>
        {({ metrics }) => (
          <Speeds
            metrics={metrics}
            about={t(
              'Measured by Shopify in your staff’s browsers, on the pages of this app; the last {days} days, three of four visits were at least this quick. Nothing of it is about your shoppers.',
              { days: WEB_VITALS_DAYS },
            )}
          />
        )}
      </Loaded>
    </s-section>
  );
}
