import { POLICY_LANGUAGES, type PolicyLanguage } from '@kindred/shared/api/privacy';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

const LANGUAGE_WORDS: Record<PolicyLanguage, Plain> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  ja: 'Japanese',
};

const SHEET =
  'white-space: pre-wrap; overflow-wrap: anywhere; overflow-y: auto; max-height: 24em; margin: 0; font: inherit;';

/** Paragraphs for the shop's own privacy policy, made from the policy that the app itself obeys. */
export function PolicyTextSection() {
  const language = useSignal<PolicyLanguage | ''>('');
  return (
    <s-section heading={t('Text for your privacy policy')}>
      <s-stack gap="base">
        <s-paragraph>
          {t(
            'It says what Kindred does in your shop: each field, what for, how long, and what it stores on a shopper’s device. Paste it into your policy and have it checked with the rest of it: we cannot give legal advice.',
          )}
        </s-paragraph>
        <s-select
          label={t('Language')}
          value={language.value}
          onChange={(event) => (language.value = event.currentTarget.value as PolicyLanguage | '')}
        >
          <s-option value="">{t('Choose a language')}</s-option>
          {POLICY_LANGUAGES.map((each) => (
            <s-option key={each} value={each}>
              {t(LANGUAGE_WORDS[each])}
            </s-option>
          ))}
        </s-select>
        {language.value !== '' && <Sheet key={language.value} language={language.value} />}
      </s-stack>
    </s-section>
  );
}

function Sheet({ language }: { language: PolicyLanguage }) {
  const answer = useResource(() => api.policyText(language));
  return (
    <Loaded resource={answer} what={t('the text')}>
      {({ text }) => (
        <s-stack gap="base">
          <s-box padding="base" border="base" borderRadius="base">
            <pre style={SHEET} lang={language} tabIndex={0} role="group" aria-label={t('Paragraphs to copy')}>
              {text}
            </pre>
          </s-box>
          <s-stack direction="inline">
            <s-button onClick={() => void copy(text)}>{t('Copy text')}</s-button>
          </s-stack>
        </s-stack>
      )}
    </Loaded>
  );
}

/** A frame may be forbidden to write the clipboard; the text can still be selected. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    shopify.toast.show(t('Copied'));
  } catch {
    shopify.toast.show(t('Your browser does not let us copy: select the text instead'), { isError: true });
  }
}
