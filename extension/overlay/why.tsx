import type { ProductId } from '@kindred/shared/catalog';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../locales/message.ts';
import type { RankedProduct } from '../messages/messages.ts';
import type { Actions } from './actions.ts';
import type { Step } from './journey.ts';
import { type Asked, state, titleOf } from './state.ts';
import { numberWords, reasonWords, STEPS } from './words.ts';

/** Of one product of one list: its place, its score and what made it, and the way into the journey. */
export function Why({ asked, actions }: { asked: Asked; actions: Actions }) {
  const product = productOf(asked);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [asked]);
  return (
    <section ref={section} class="why" aria-live="polite">
      <h3>{message('whyHeading', product.title)}</h3>
      <p>
        {message('whyRank', asked.rank)}
        {product.score > 0
          ? ` · ${message('whyScore', numberWords(product.score, 4))}`
          : ` · ${message('whyNoScore')}`}
      </p>
      <p>{product.reason}</p>
      {product.score > 0 && <Parts item={product.item} waits={product.waits} />}
      {product.productId !== null && state.preview.value !== null && (
        <AddToJourney productId={product.productId} title={product.title} actions={actions} />
      )}
      <button type="button" onClick={() => (state.asked.value = null)}>
        {message('whyBack')}
      </button>
    </section>
  );
}

interface AskedProduct {
  productId: ProductId | null;
  title: string;
  score: number;
  reason: string;
  item: RankedProduct | null;
  /** The parts of the page's own score are computed when somebody asks. */
  waits: boolean;
}

function productOf({ slotId, rank, of }: Asked): AskedProduct {
  if (of === 'preview') {
    const shown = state.previews.value.get(slotId)?.shown?.[rank - 1];
    if (shown !== undefined) {
      const { item, card } = shown;
      return { ...item, title: card.title, reason: reasonWords(item.reason), item, waits: false };
    }
  }
  const card = state.pageCards.value.get(slotId)?.[rank - 1];
  const slot = state.slots.value.find((each) => each.slotId === slotId);
  const told = slot?.status?.ranked?.slate.items[rank - 1];
  if (told === undefined)
    return {
      productId: null,
      title: card?.title ?? '',
      score: 0,
      item: null,
      waits: false,
      reason: card?.reason || message('reasonTheme'),
    };
  const answer = state.pageAnswers.value.get(slotId);
  const item = answer?.items.find(({ productId }) => productId === told.productId) ?? null;
  // As the page words it, in the shopper's language.
  return {
    ...told,
    title: card?.title ?? titleOf(told.productId),
    reason: card?.reason ?? '',
    item,
    waits: answer === undefined,
  };
}

function Parts({ item, waits }: { item: RankedProduct | null; waits: boolean }) {
  if (item === null) return <p class="soft">{message(waits ? 'whyPartsWait' : 'whyPartsUnknown')}</p>;
  const parts = item.contributions
    .filter(({ contribution }) => contribution !== 0)
    .toSorted((a, b) => b.contribution - a.contribution);
  if (parts.length === 0) return <p class="soft">{message('whyNoParts')}</p>;
  const most = Math.max(...parts.map(({ contribution }) => Math.abs(contribution)));
  return (
    <>
      <h4>{message('whyParts')}</h4>
      <ul class="parts">
        {parts.map(({ productId, contribution }) => (
          <li key={productId}>
            <span>{titleOf(productId)}</span>
            <span class="figure">{numberWords(contribution, 4)}</span>
            <span class="bar" style={{ width: `${(100 * Math.abs(contribution)) / most}%` }} />
          </li>
        ))}
      </ul>
    </>
  );
}

const ALL_STEPS: readonly Step[] = ['viewed', 'inCart', 'bought'];

export function AddToJourney(props: { productId: ProductId; title: string; actions: Actions }) {
  const { productId, title, actions } = props;
  return (
    <fieldset class="steps">
      <legend>{message('journeyAdd', title)}</legend>
      {ALL_STEPS.map((step) => {
        const isIn = state.preview.value?.journey[step].includes(productId) ?? false;
        return (
          <button
            key={step}
            type="button"
            aria-pressed={isIn}
            onClick={() => actions.step(step, productId, !isIn)}
          >
            {message(STEPS[step])}
          </button>
        );
      })}
    </fieldset>
  );
}
