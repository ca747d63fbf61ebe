import type { PairedBrowser } from '@kindred/shared/api/browser-extension';
import { api } from '../api.ts';
import { formatDate, formatDay } from '../format.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';

interface ConnectedBrowsersProps {
  browsers: readonly PairedBrowser[];
  changed: () => Promise<void>;
}

export function ConnectedBrowsers({ browsers, changed }: ConnectedBrowsersProps) {
  return (
    <s-section heading={t('Connected browsers')}>
      <s-stack gap="base">
        {browsers.length === 0 && <s-paragraph>{t('No browser is connected.')}</s-paragraph>}
        {browsers.map((browser) => (
          <ConnectedBrowser key={browser.grantId} browser={browser} changed={changed} />
        ))}
      </s-stack>
    </s-section>
  );
}

interface ConnectedBrowserProps {
  browser: PairedBrowser;
  changed: () => Promise<void>;
}

function ConnectedBrowser({ browser, changed }: ConnectedBrowserProps) {
  const { grantId, label, createdAt, lastUsedAt, expiresAt } = browser;
  const disconnect = async () => {
    await api.revokeBrowser(grantId);
    shopify.toast.show(t('{label} is no longer connected', { label }));
    // Only after the question is closed: it goes with the browser.
    void changed();
  };
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-grid gridTemplateColumns="1fr auto" gap="base" alignItems="start">
        <s-stack gap="small-300">
          <s-text type="strong">{label}</s-text>
          <s-text color="subdued">{t('Connected on {date}.', { date: formatDate(createdAt) })}</s-text>
          <s-text color="subdued">
            {lastUsedAt === null
              ? t('Not used yet.')
              : t('Last used on {date}.', { date: formatDate(lastUsedAt) })}
          </s-text>
          <s-text color="subdued">
            {t('Ends on {day} unless it is used before.', { day: formatDay(expiresAt) })}
          </s-text>
        </s-stack>
        <Confirm
          id={`disconnect-${grantId}`}
          label={t('Disconnect')}
          accessibilityLabel={t('Disconnect {label}', { label })}
          question={t('Disconnect {label}?', { label })}
          critical
          act={disconnect}
        >
          <s-paragraph>
            {t(
              'The extension there sees no figures and shows no previews from now on. It can be connected again at any time.',
            )}
          </s-paragraph>
        </Confirm>
      </s-grid>
    </s-box>
  );
}
