import type { SensitiveTypes } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { formatList } from '../format.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { messageOf, useResource } from '../resource.ts';

/** What no segment may be made of: the list that holds everywhere, and what the merchant adds to it. */
export function SensitiveTypesSection() {
  const types = useResource(api.sensitiveTypes);
  return (
    <s-section heading={t('Product types that stay out of it')}>
      <Loaded resource={types} what={t('the product types')}>
        {(data) => <Types data={data} changed={(next) => (types.data.value = next)} />}
      </Loaded>
    </s-section>
  );
}

interface TypesProps {
  data: SensitiveTypes;
  changed: (next: SensitiveTypes) => void;
}

function Types({ data: { added, always, others }, changed }: TypesProps) {
  const chosen = useSignal('');
  const error = useSignal<string | null>(null);
  const set = async (next: string[]) => {
    error.value = null;
    try {
      changed(await api.setSensitiveTypes({ added: next }));
      chosen.value = '';
      shopify.toast.show(t('Saved: it holds for all segments made from now on'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
  };
  const choices = others.filter((type) => !added.includes(type));
  return (
    <s-stack gap="base">
      <s-paragraph color="subdued">
        {t(
          'What somebody looks at among some goods is nobody’s business. No segment is made of these types, named after them, or told how it turns to them.',
        )}
      </s-paragraph>
      <s-paragraph>
        {always.length === 0
          ? t(
              'Health, sexuality, faith, alcohol, weapons and the like always stay out; this shop has no such types.',
            )
          : t('Always out: {types}', { types: formatList(always) })}
      </s-paragraph>
      {added.map((type) => (
        <s-stack key={type} direction="inline" gap="small" alignItems="center">
          <s-text>{type}</s-text>
          <s-button
            variant="tertiary"
            accessibilityLabel={t('Use again: {type}', { type })}
            onClick={() => void set(added.filter((each) => each !== type))}
          >
            {t('Use again')}
          </s-button>
        </s-stack>
      ))}
      {choices.length > 0 && (
        <s-stack direction="inline" gap="small" alignItems="end">
          <s-select
            label={t('Product type')}
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value)}
          >
            <s-option value="">{t('Choose one')}</s-option>
            {choices.map((type) => (
              <s-option key={type} value={type}>
                {type}
              </s-option>
            ))}
          </s-select>
          <s-button disabled={chosen.value === ''} onClick={() => void set([...added, chosen.value])}>
            {t('Leave it out')}
          </s-button>
        </s-stack>
      )}
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </s-stack>
  );
}
