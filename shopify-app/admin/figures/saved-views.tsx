import type { SavedView } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { messageOf, useResource } from '../resource.ts';

interface SavedViewsProps {
  /** Path of the page, and its query without `?`: what is kept under a name. */
  page: string;
  query: string;
}

/** Addresses that somebody of the shop gave a name. */
export function SavedViews({ page, query }: SavedViewsProps) {
  const views = useResource(api.views);
  const name = useSignal('');
  const error = useSignal<string | null>(null);
  const change = async (work: () => Promise<SavedView[]>) => {
    error.value = null;
    try {
      views.data.value = await work();
    } catch (cause) {
      error.value = messageOf(cause);
    }
  };
  const save = () =>
    change(async () => {
      const kept = await api.saveView({ name: name.value.trim(), page, query });
      name.value = '';
      return kept;
    });
  const here = (views.data.value ?? []).filter((view) => view.page === page);
  return (
    <s-stack gap="small">
      {here.map(({ viewId, name: called, query: kept }) => (
        <s-stack key={viewId} direction="inline" gap="small" alignItems="center">
          <s-link href={`${page}?${kept}`}>{called}</s-link>
          <s-button
            variant="tertiary"
            accessibilityLabel={t('Delete view {name}', { name: called })}
            onClick={() => void change(() => api.deleteView(viewId))}
          >
            {t('Delete')}
          </s-button>
        </s-stack>
      ))}
      <s-stack direction="inline" gap="small" alignItems="end">
        <s-text-field
          label={t('Name of this view')}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        <s-button disabled={name.value.trim() === ''} onClick={() => void save()}>
          {t('Save view')}
        </s-button>
      </s-stack>
      {(error.value ?? views.error.value) !== null && (
        <s-banner tone="critical">{error.value ?? views.error.value}</s-banner>
      )}
    </s-stack>
  );
}
