import type { Ranking } from '@kindred/shared/api/admin';
import type { ExperimentsReport, Variation } from '@kindred/shared/api/experiments';
import { CONTENT_KINDS } from '@kindred/shared/experiment';
import { DEFAULT_RANKING_WEIGHTS, PLACEMENT_TYPES, type PlacementType } from '@kindred/shared/placement';
import { formatDate, shortId } from '../../format.ts';
import { t } from '../../languages/language.ts';
import { WeightFields } from '../../recommendations/weight-fields.tsx';
import { PLACEMENT_WORDS } from '../../words.ts';
import { CONTENT_WORDS } from '../content-kinds.ts';
import { type ContentErrors, type ContentForm, usualName } from './fields.ts';

type Content = Variation['content'];
type Changed = Extract<Content, { kind: 'changed' }>;
type Banner = Extract<Content, { kind: 'banner' }>;

/** What the fields of a change can be filled with. */
export interface Material {
  releases: ExperimentsReport['releases'];
  /** Null where the shop's settings could not be read: then they cannot be changed for a content, either. */
  ranking: Ranking | null;
}

interface ContentProps {
  form: ContentForm;
  errors: ContentErrors;
  material: Material;
  set: (part: Partial<ContentForm>) => void;
}

/** What is shown, and what it is called. */
export function ContentFields({ form: { name, content }, errors, material, set }: ContentProps) {
  const show = (kind: Content['kind']) => {
    const next = (kind === 'banner' ? { kind, text: '', link: '' } : { kind }) as Content;
    // A name that the merchant gave stays.
    set({ content: next, ...((name === '' || name === usualName(content)) && { name: usualName(next) }) });
  };
  return (
    <>
      <s-select
        label={t('What its visitors see')}
        value={content.kind}
        onChange={(event) => show(event.currentTarget.value as Content['kind'])}
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
      {content.kind === 'banner' && (
        <BannerFields banner={content} errors={errors} set={(next) => set({ content: next })} />
      )}
      <s-text-field
        label={t('Name in the results')}
        value={name}
        error={errors.name ?? ''}
        onInput={(event) => set({ name: event.currentTarget.value })}
      />
    </>
  );
}

interface BannerProps {
  banner: Banner;
  errors: ContentErrors;
  set: (content: Banner) => void;
}

function BannerFields({ banner, errors, set }: BannerProps) {
  return (
    <s-stack gap="base">
      <s-text-field
        label={t('Words on the banner')}
        details={t(
          'They stand in the place of the row, and the whole banner leads to the page. Write only what is true: no countdown and no scarcity that is not so.',
        )}
        value={banner.text}
        error={errors.text ?? ''}
        onInput={(event) => set({ ...banner, text: event.currentTarget.value })}
      />
      <s-text-field
        label={t('Page it leads to')}
        details={t('Of your shop, without its address or a language: /collections/tents')}
        value={banner.link}
        error={errors.link ?? ''}
        onInput={(event) => set({ ...banner, link: event.currentTarget.value })}
      />
    </s-stack>
  );
}

interface ChangeProps {
  content: Changed;
  errors: ContentErrors;
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
        details={t(
          'Empty: as it stands in the theme editor. Write only what is true: no countdown and no scarcity that is not so.',
        )}
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
