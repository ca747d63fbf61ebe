import { CONTENT_WORDS } from '../experiments/content-kinds.ts';
import { ContentFields, type Material } from '../experiments/parts/content-fields.tsx';
import type { ContentForm } from '../experiments/parts/fields.ts';
import { t } from '../languages/language.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { type CampaignErrors, type CampaignForm, MOST_CONTENTS } from './campaign-form.ts';
import { contentForm } from './start-forms.ts';

interface ContentsProps {
  form: CampaignForm;
  errors: CampaignErrors;
  material: Material;
  change: (part: Partial<CampaignForm>) => void;
}

const ALL_BUT_LAST = -1;

/** What may stand there. The first is what stands there without the campaign. */
export function ContentsSection({ form: { contents }, errors, material, change }: ContentsProps) {
  const set = (at: number, part: Partial<ContentForm>) =>
    change({ contents: contents.map((each, nth) => (nth === at ? { ...each, ...part } : each)) });
  // The button may go with it.
  const become = (next: ContentForm[]) => {
    const goOn = keepFocus();
    change({ contents: next });
    goOn();
  };
  return (
    <s-section heading={t('Contents to choose from')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t('Each more content takes longer to learn about. Two or three are a good beginning.')}
        </s-paragraph>
        {contents.map((each, at) => (
          <s-box key={at} padding="base" border="base" borderRadius="base">
            <s-stack gap="base">
              <s-heading>
                {at === 0
                  ? t('Content {number}: as it is, for comparison', { number: at + 1 })
                  : t('Content {number}', { number: at + 1 })}
              </s-heading>
              {at === 0 ? (
                <First form={each} error={errors.contents[0]?.name ?? ''} set={(part) => set(0, part)} />
              ) : (
                <ContentFields
                  form={each}
                  errors={errors.contents[at] ?? {}}
                  material={material}
                  set={(part) => set(at, part)}
                />
              )}
            </s-stack>
          </s-box>
        ))}
        <s-stack direction="inline" gap="small">
          {contents.length < MOST_CONTENTS && (
            <s-button onClick={() => become([...contents, contentForm({ kind: 'changed' })])}>
              {t('Add a content')}
            </s-button>
          )}
          {contents.length > 2 && (
            <s-button onClick={() => become(contents.slice(0, ALL_BUT_LAST))}>
              {t('Remove the last content')}
            </s-button>
          )}
        </s-stack>
      </s-stack>
    </s-section>
  );
}

interface FirstProps {
  form: ContentForm;
  error: string;
  set: (part: Partial<ContentForm>) => void;
}

function First({ form: { name, content }, error, set }: FirstProps) {
  return (
    <>
      <s-text>{t(CONTENT_WORDS[content.kind])}</s-text>
      <s-paragraph color="subdued">
        {t(
          'What your shop shows without the campaign. It always keeps a least share, so that an effect can be told.',
        )}
      </s-paragraph>
      <s-text-field
        label={t('Name in the results')}
        value={name}
        error={error}
        onInput={(event) => set({ name: event.currentTarget.value })}
      />
    </>
  );
}
