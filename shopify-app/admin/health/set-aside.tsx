import type { SetAside, SetAsideKind } from '@kindred/shared/api/set-aside';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { messageOf, useResource } from '../resource.ts';
import { SET_ASIDE_WORDS } from './set-aside-words.ts';

/** What failed for good. Nearly always nothing, which one line says. */
export function SetAsideSection() {
  const setAside = useResource(api.setAside);
  const busy = useSignal<SetAsideKind | null>(null);
  const error = useSignal<string | null>(null);
  const tryAgain = async (kind: SetAsideKind) => {
    busy.value = kind;
    error.value = null;
    try {
      setAside.data.value = await api.tryAgain(kind);
      shopify.toast.show(t('It is being tried again'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = null;
  };
  return (
    <Loaded resource={setAside} what={t('what did not get done')}>
      {(list) => (
        <s-section heading={t('Work that did not get done')}>
          {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
          {list.length === 0 ? (
            <s-paragraph>{t('None. Whatever fails is tried several times first.')}</s-paragraph>
          ) : (
            <WorkList list={list} busy={busy.value} tryAgain={tryAgain} />
          )}
        </s-section>
      )}
    </Loaded>
  );
}

interface WorkListProps {
  list: SetAside[];
  busy: SetAsideKind | null;
  tryAgain: (kind: SetAsideKind) => Promise<void>;
}

/** A list, not a table: on a phone the button would stand outside the picture. */
function WorkList({ list, busy, tryAgain }: WorkListProps) {
  return (
    <s-stack gap="base">
      {list.map(({ kind, count, since, lastError }) => (
        <s-grid key={kind} gridTemplateColumns="1fr auto" gap="base" alignItems="start">
          <s-stack gap="none">
            <s-text type="strong">{t(SET_ASIDE_WORDS[kind].what)}</s-text>
            <s-paragraph>
              {say(lastError)} {t(SET_ASIDE_WORDS[kind].until)}
            </s-paragraph>
            <s-paragraph color="subdued">
              {t('Once, since {date}|{n} times, since {date}', { n: count, date: formatDate(since) })}
            </s-paragraph>
          </s-stack>
          <s-button
            accessibilityLabel={t('Try again: {what}', { what: t(SET_ASIDE_WORDS[kind].what) })}
            loading={busy === kind}
            disabled={busy !== null}
            onClick={() => void tryAgain(kind)}
          >
            {t('Try again')}
          </s-button>
        </s-grid>
      ))}
    </s-stack>
  );
}
