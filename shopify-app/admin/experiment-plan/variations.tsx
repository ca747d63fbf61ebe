import type { Ranking } from '@kindred/shared/api/admin';
import type { ExperimentsReport, Variation } from '@kindred/shared/api/experiments';
import { CONTENT_KINDS } from '@kindred/shared/experiment';
import { DEFAULT_RANKING_WEIGHTS, PLACEMENT_TYPES, type PlacementType } from '@kindred/shared/placement';
import { CONTENT_WORDS } from '../experiments/experiment-words.ts';
import { share } from '../experiments/change-words.ts';
import { formatDate, shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { WeightFields } from '../recommendations/weight-fields.tsx';
import { PLACEMENT_WORDS } from '../words.ts';
import { MOST_VARIATIONS, type PlanErrors, type PlanForm, type VariationForm } from './plan-form.ts';
import { nameOf, variation } from './start-forms.ts';

/** What the fields of a change can be filled with. */
export interface Material {
  releases: ExperimentsReport['releases'];
  /** Null where the shop's settings could not be read: then they cannot be changed for a variation, either. */
  ranking: Ranking | null;
}

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
                change({
                  variations: [
                    ...variations,
                    { ...variation({ kind: 'popular' }), percent: isEven ? '' : '0' },
                  ],
                })
              }
            >
              {t('Add a variation')}
            </s-button>
          )}
          {variations.length > 2 && (
            <s-button onClick={() => change({ variations: variations.slice(0, ALL_BUT_LAST) })}>
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
  const { name, percent, content } = own;
  const letter = String.fromCodePoint('A'.codePointAt(0)! + at);
  const show = (kind: Variation['content']['kind']) => {
    const next = { kind } as Variation['content'];
    // A name that the merchant gave stays.
    set({ content: next, ...((name === '' || name === nameOf(content)) && { name: nameOf(next) }) });
  };
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="base">
        <s-heading>
          {at === 0
            ? t('Variation {letter}: compared with', { letter })
            : t('Variation {letter}', { letter })}
          {isEven && ` · ${evenShare}`}
        </s-heading>
        <s-select
          label={t('What its visitors see')}
          value={content.kind}
          onChange={(event) => show(event.currentTarget.value as Variation['content']['kind'])}
        >
          {CONTENT_KINDS.map((kind) => (
            <s-option key={kind} value={kind}>
              {t(CONTENT_WORDS[kind])}
            </s-option>
          ))}
        </s-select>
        {content.kind === 'changed' && (
          <Change
            content={content}
            errors={errors}
            material={material}
            set={(next) => set({ content: next })}
          />
        )}
        <s-text-field
          label={t('Name in the results')}
          value={name}
          error={errors.name ?? ''}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
        {!isEven && (
          <s-text-field
            label={t('Share in per cent')}
            value={percent}
            error={errors.percent ?? ''}
            onInput={(event) => set({ percent: event.currentTarget.value })}
          />
        )}
      </s-stack>
    </s-box>
  );
}

type Changed = Extract<Variation['content'], { kind: 'changed' }>;

interface ChangeProps {
  content: Changed;
  errors: PlanErrors['variations'][number];
  material: Material;
  set: (content: Changed) => void;
}

/** `undefined` takes a change back: what is not named stays as it is. */
function Change({ content, errors, material: { releases, ranking }, set }: ChangeProps) {
  const { heading, type, weights, releaseId } = content;
  const change = (part: { [Field in keyof Changed]?: Changed[Field] | undefined }) => {
    const next = Object.entries({ ...content, ...part }).filter(([, value]) => value !== undefined);
    set(Object.fromEntries(next) as unknown as Changed);
  };
  return (
    <s-stack gap="base">
      {errors.change !== undefined && <s-banner tone="critical">{errors.change}</s-banner>}
      <s-text-field
        label={t('Heading')}
        details={t('Empty: as it stands in the theme editor.')}
        value={heading ?? ''}
        error={errors.heading ?? ''}
        onInput={(event) =>
          change({ heading: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
        }
      />
      <s-select
        label={t('Kind of row')}
        value={type ?? ''}
        onChange={(event) =>
          change({
            type: PLACEMENT_TYPES.find((each): each is PlacementType => each === event.currentTarget.value),
          })
        }
      >
        <s-option value="">{t('As it is')}</s-option>
        {PLACEMENT_TYPES.map((each) => (
          <s-option key={each} value={each}>
            {t(PLACEMENT_WORDS[each].name)}
          </s-option>
        ))}
      </s-select>
      {releases.length > 1 && (
        <s-select
          label={t('Model')}
          value={releaseId ?? ''}
          onChange={(event) =>
            change({ releaseId: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
          }
        >
          <s-option value="">{t('The one in use')}</s-option>
          {releases
            .filter(({ active }) => !active)
            .map(({ releaseId: id, createdAt }) => (
              <s-option key={id} value={id}>
                {t('Release {id} of {date}', { id: shortId(id), date: formatDate(createdAt) })}
              </s-option>
            ))}
        </s-select>
      )}
      {ranking !== null && (
        <s-checkbox
          label={t('Other things count beside relevance')}
          checked={weights !== undefined}
          onChange={(event) =>
            change({ weights: event.currentTarget.checked ? ranking.settings.weights : undefined })
          }
        />
      )}
      {weights !== undefined && (
        <WeightFields
          weights={weights}
          known={ranking?.known ?? { stock: true, margin: true }}
          choose={(next) => change({ weights: { ...DEFAULT_RANKING_WEIGHTS, ...next } })}
        />
      )}
    </s-stack>
  );
}
