import { share } from '../experiments/change-words.ts';
import { ContentFields, type Material } from '../experiments/parts/content-fields.tsx';
import { t } from '../languages/language.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { MOST_VARIATIONS, type PlanErrors, type PlanForm, type VariationForm } from './plan-form.ts';
import { variation } from './start-forms.ts';

interface VariationsProps {
  form: PlanForm;
  errors: PlanErrors;
  material: Material;
  change: (part: Partial<PlanForm>) => void;
}

const ALL_BUT_LAST = -1;

export function Variations({ form, errors, material, change }: VariationsProps) {
  const { variations, isEven } = form;
  const set = (at: number, part: Partial<VariationForm>) =>
    change({ variations: variations.map((each, nth) => (nth === at ? { ...each, ...part } : each)) });
  // The button may go with it.
  const become = (next: VariationForm[]) => {
    const goOn = keepFocus();
    change({ variations: next });
    goOn();
  };
  const even = () => change({ isEven: true });
  const own = () =>
    change({
      isEven: false,
      variations: variations.map((each) => ({
        ...each,
        percent: each.percent === '' ? String(Math.round(100 / variations.length)) : each.percent,
      })),
    });
  return (
    <s-section heading={t('What is tried')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t(
            'The first is what the others are compared with. Change one thing at a time: then you know what it was.',
          )}
        </s-paragraph>
        {variations.map((each, at) => (
          <VariationFields
            key={at}
            at={at}
            variation={each}
            isEven={isEven}
            share={share(1 / variations.length)}
            errors={errors.variations[at] ?? {}}
            material={material}
            set={(part) => set(at, part)}
          />
        ))}
        <s-stack direction="inline" gap="small">
          {variations.length < MOST_VARIATIONS && (
            <s-button
              onClick={() =>
                become([...variations, { ...variation({ kind: 'popular' }), percent: isEven ? '' : '0' }])
              }
            >
              {t('Add a variation')}
            </s-button>
          )}
          {variations.length > 2 && (
            <s-button onClick={() => become(variations.slice(0, ALL_BUT_LAST))}>
              {t('Remove the last variation')}
            </s-button>
          )}
        </s-stack>
        <s-select
          label={t('How visitors are split')}
          details={t('An even split finds the most.')}
          value={isEven ? 'even' : 'own'}
          onChange={(event) => (event.currentTarget.value === 'even' ? even() : own())}
        >
          <s-option value="even">{t('Evenly')}</s-option>
          <s-option value="own">{t('By shares of my own')}</s-option>
        </s-select>
        {errors.percents !== undefined && <s-banner tone="critical">{errors.percents}</s-banner>}
      </s-stack>
    </s-section>
  );
}

interface FieldsProps {
  at: number;
  variation: VariationForm;
  isEven: boolean;
  /** Of each, where the split is even. */
  share: string;
  errors: PlanErrors['variations'][number];
  material: Material;
  set: (part: Partial<VariationForm>) => void;
}

function VariationFields({
  at,
  variation: own,
  isEven,
  share: evenShare,
  errors,
  material,
  set,
}: FieldsProps) {
  const letter = String.fromCodePoint('A'.codePointAt(0)! + at);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="base">
        <s-heading>
          {at === 0
            ? t('Variation {letter}: compared with', { letter })
            : t('Variation {letter}', { letter })}
          {isEven && ` · ${evenShare}`}
        </s-heading>
        <ContentFields form={own} errors={errors} material={material} set={set} />
        {!isEven && (
          <s-text-field
            label={t('Share in per cent')}
            value={own.percent}
            error={errors.percent ?? ''}
            onInput={(event) => set({ percent: event.currentTarget.value })}
          />
        )}
      </s-stack>
    </s-box>
  );
}
