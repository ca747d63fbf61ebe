import type { SetAside, SetAsideKind } from '@kindred/shared/api/set-aside';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { formatDate, formatNumber } from '../format.ts';
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
      shopify.toast.show('It is being tried again');
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = null;
  };
  return (
    <Loaded resource={setAside} what="what did not get done">
      {(list) => (
        <s-section heading="Work that did not get done">
          {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
          {list.length === 0 ? (
            <s-paragraph>None. Whatever fails is tried several times first.</s-paragraph>
          ) : (
            <WorkTable list={list} busy={busy.value} tryAgain={tryAgain} />
          )}
        </s-section>
      )}
    </Loaded>
  );
}

interface WorkTableProps {
  list: SetAside[];
  busy: SetAsideKind | null;
  tryAgain: (kind: SetAsideKind) => Promise<void>;
}

function WorkTable({ list, busy, tryAgain }: WorkTableProps) {
  return (
    <s-table>
      <s-table-header-row>
        <s-table-header listSlot="primary">What</s-table-header>
        <s-table-header format="numeric">How many</s-table-header>
        <s-table-header>Since</s-table-header>
        <s-table-header>Why</s-table-header>
        <s-table-header>What to do</s-table-header>
      </s-table-header-row>
      <s-table-body>
        {list.map(({ kind, count, since, lastError }) => (
          <s-table-row key={kind}>
            <s-table-cell>{SET_ASIDE_WORDS[kind].what}</s-table-cell>
            <s-table-cell>{formatNumber(count)}</s-table-cell>
            <s-table-cell>{formatDate(since)}</s-table-cell>
            <s-table-cell>
              {lastError} {SET_ASIDE_WORDS[kind].until}
            </s-table-cell>
            <s-table-cell>
              <s-button
                accessibilityLabel={`Try again: ${SET_ASIDE_WORDS[kind].what}`}
                loading={busy === kind}
                disabled={busy !== null}
                onClick={() => void tryAgain(kind)}
              >
                Try again
              </s-button>
            </s-table-cell>
          </s-table-row>
        ))}
      </s-table-body>
    </s-table>
  );
}
