import type { ChosenProduct, Ranking } from '@kindred/shared/api/admin';
import { MAX_PINNED_PRODUCTS } from '@kindred/shared/placement';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { Loaded } from '../parts/states.tsx';
import { messageOf, type Resource, useResource } from '../resource.ts';
import { catalogueNote } from './chosen.ts';
import { type Draft, draftOf, sameDraft, settingsOf } from './draft.ts';
import { Placements } from './placements.tsx';
import { PreviewSection } from './preview/preview.tsx';
import { ProductChoice, type ProductChoiceProps } from './product-choice.tsx';
import { Weights } from './weights.tsx';

/** What is recommended, where, and what that looks like: everything that is the merchant's to decide. */
export function RecommendationsPage() {
  const ranking = useResource(api.ranking);
  return (
    <s-page heading={t('Recommendations')} inlineSize="large">
      <Loaded resource={ranking} what={t('your settings')}>
        {(data) => <Editor saved={data} resource={ranking} />}
      </Loaded>
      <Placements />
    </s-page>
  );
}

/** Beside the controls stands what they do. */
const COLUMNS = 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))';

/** However far down the controls are. */
const IN_VIEW = { position: 'sticky', top: '16px', minWidth: 0 };

function Editor({ saved, resource }: { saved: Ranking; resource: Resource<Ranking> }) {
  const draft = useSignal(draftOf(saved));
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const changed = !sameDraft(draft.value, draftOf(saved));
  const change = (part: Partial<Draft>) => (draft.value = { ...draft.value, ...part });
  const discard = () => {
    draft.value = draftOf(saved);
    error.value = null;
  };
  const save = async () => {
    const sent = draft.value;
    busy.value = true;
    error.value = null;
    try {
      const now = await api.decideRanking(settingsOf(sent));
      resource.data.value = now;
      // What was changed while it was sent stays in the form.
      if (draft.value === sent) draft.value = draftOf(now);
      shopify.toast.show(t('Saved: shoppers get it within a minute or so'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      <SaveBar
        id="recommendations-save-bar"
        changed={changed}
        busy={busy.value}
        save={() => void save()}
        discard={discard}
      />
      {error.value !== null && (
        <s-banner tone="critical" heading={t('Your changes were not saved')}>
          {error.value}
        </s-banner>
      )}
      <s-grid gridTemplateColumns={COLUMNS} gap="base" alignItems="start">
        <s-stack gap="base">
          <Weights weights={draft.value.weights} ranking={saved} choose={(weights) => change({ weights })} />
          <Pinned draft={draft.value} choose={(pinned) => change({ pinned })} />
          <Excluded draft={draft.value} choose={(excluded) => change({ excluded })} />
        </s-stack>
        <div style={IN_VIEW}>
          <PreviewSection settings={settingsOf(draft.value)} unsaved={changed} />
        </div>
      </s-grid>
    </>
  );
}

interface ListProps {
  draft: Draft;
  choose: (products: ChosenProduct[]) => void;
}

function Pinned({ draft: { pinned, excluded }, choose }: ListProps) {
  const note = (product: ChosenProduct): string => {
    const isExcluded = excluded.some(({ productId }) => productId === product.productId);
    return isExcluded ? t('(excluded below, so it is not shown)') : catalogueNote(product);
  };
  const text =
    pinned.length === 0
      ? t('Nothing is pinned: every row is chosen for its shopper.')
      : t(
          'First in every row where they may stand, in this order: {n} product. They take places from what is chosen for the shopper, and say that the shop chose them.|First in every row where they may stand, in this order: {n} products. They take places from what is chosen for the shopper, and say that the shop chose them.',
          { n: pinned.length },
        );
  return (
    <ChosenSection
      heading={t('Pinned first')}
      text={text}
      list="pinned"
      chosen={pinned}
      choose={choose}
      most={MAX_PINNED_PRODUCTS}
      ordered
      note={note}
    />
  );
}

function Excluded({ draft: { excluded }, choose }: ListProps) {
  const text =
    excluded.length === 0
      ? t(
          'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.',
        )
      : t(
          'Left out of every recommendation, whatever the model says: {n} product.|Left out of every recommendation, whatever the model says: {n} products.',
          { n: excluded.length },
        );
  return (
    <ChosenSection
      heading={t('Never recommended')}
      text={text}
      list="excluded"
      chosen={excluded}
      choose={choose}
      note={catalogueNote}
    />
  );
}

function ChosenSection({ heading, text, ...choice }: ProductChoiceProps & { heading: string; text: string }) {
  return (
    <s-section heading={heading}>
      <s-stack gap="small">
        <s-paragraph color="subdued">{text}</s-paragraph>
        <ProductChoice {...choice} />
      </s-stack>
    </s-section>
  );
}
