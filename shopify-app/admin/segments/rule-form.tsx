import type { SegmentRule, SegmentsReport } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';

/** What a merchant may ask for: features of models/features by name, and whether a value is a share. */
const FEATURES: Record<string, { title: Plain; share: boolean }> = {
  visits: { title: 'Recent visits', share: false },
  orders: { title: 'Recent orders', share: false },
  recency: { title: 'Days since the last visit', share: false },
  products_a_visit: { title: 'Products looked at in a visit', share: false },
  cart_share: { title: 'Visits with something put in the cart', share: true },
  search_share: { title: 'Visits with a search', share: true },
  reduced_share: { title: 'Reduced products among those looked at', share: true },
  evening_share: { title: 'Visits in the evening', share: true },
  weekend_share: { title: 'Visits at the weekend', share: true },
};

interface Condition {
  feature: string;
  is: 'at_least' | 'at_most';
  /** As it was typed. */
  value: string;
}

const FIRST: Condition = { feature: 'visits', is: 'at_least', value: '5' };
const MOST_CONDITIONS = 3;

/** A segment by the merchant's own rule. It comes before the learned ones: who fits it is in it. */
export function RuleForm({ added }: { added: (report: SegmentsReport) => void }) {
  const name = useSignal('');
  const conditions = useSignal<Condition[]>([FIRST]);
  const error = useSignal<string | null>(null);
  const rule = conditions.value.flatMap(ruleOf);
  const complete = name.value.trim() !== '' && rule.length === conditions.value.length;
  const set = (at: number, part: Partial<Condition>) => {
    conditions.value = conditions.value.map((each, nth) => (nth === at ? { ...each, ...part } : each));
  };
  const add = async () => {
    error.value = null;
    try {
      added(await api.addRuleSegment({ name: name.value.trim(), rule }));
      name.value = '';
      conditions.value = [FIRST];
      shopify.toast.show(t('The segment is filled tonight'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
  };
  return (
    <s-section heading={t('A segment by your own rule')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t(
            'Who fits all conditions is in it, and in no other segment; of several own rules the oldest wins.',
          )}
        </s-paragraph>
        <s-text-field
          label={t('Name')}
          value={name.value}
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
        {conditions.value.map((condition, at) => (
          <ConditionFields key={at} condition={condition} set={(part) => set(at, part)} />
        ))}
        <s-stack direction="inline" gap="small">
          {conditions.value.length < MOST_CONDITIONS && (
            <s-button onClick={() => (conditions.value = [...conditions.value, FIRST])}>
              {t('Add a condition')}
            </s-button>
          )}
          {conditions.value.length > 1 && (
            <s-button onClick={() => (conditions.value = conditions.value.slice(0, -1))}>
              {t('Remove the last condition')}
            </s-button>
          )}
          <s-button variant="primary" disabled={!complete} onClick={() => void add()}>
            {t('Make the segment')}
          </s-button>
        </s-stack>
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      </s-stack>
    </s-section>
  );
}

/** None while the value is no number that can be. */
function ruleOf({ feature, is, value }: Condition): SegmentRule {
  const number = Number(value.replace(',', '.'));
  const { share } = FEATURES[feature]!;
  if (value.trim() === '' || !(number >= 0) || (share && number > 100)) return [];
  return [{ feature, is, value: share ? number / 100 : number }];
}

interface ConditionFieldsProps {
  condition: Condition;
  set: (part: Partial<Condition>) => void;
}

function ConditionFields({ condition, set }: ConditionFieldsProps) {
  const { share } = FEATURES[condition.feature]!;
  const wrong = ruleOf(condition).length === 0;
  return (
    <s-stack direction="inline" gap="small" alignItems="end">
      <s-select
        label={t('What')}
        value={condition.feature}
        onChange={(event) => set({ feature: event.currentTarget.value })}
      >
        {Object.entries(FEATURES).map(([feature, { title }]) => (
          <s-option key={feature} value={feature}>
            {t(title)}
          </s-option>
        ))}
      </s-select>
      <s-select
        label={t('Is')}
        value={condition.is}
        onChange={(event) => set({ is: event.currentTarget.value === 'at_most' ? 'at_most' : 'at_least' })}
      >
        <s-option value="at_least">{t('at least')}</s-option>
        <s-option value="at_most">{t('at most')}</s-option>
      </s-select>
      <s-text-field
        label={share ? t('Per cent') : t('Number')}
        value={condition.value}
        error={wrong ? t('This is no such number.') : ''}
        onInput={(event) => set({ value: event.currentTarget.value })}
      />
    </s-stack>
  );
}
