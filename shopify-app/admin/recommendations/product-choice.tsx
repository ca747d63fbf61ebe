import type { ChosenProduct } from '@kindred/shared/api/admin';
import { gidOf } from '@kindred/shared/catalog';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Plain, Text } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';
import { afterPicking, movedUp, nameOf } from './chosen.ts';

/** Each list of products that the page has, on its buttons. */
const LIST_WORDS = {
  pinned: { choose: 'Choose pinned products', remove: 'Remove {name} from pinned products' },
  excluded: { choose: 'Choose excluded products', remove: 'Remove {name} from excluded products' },
  viewed: { choose: 'Choose viewed products', remove: 'Remove {name} from viewed products' },
  inCart: { choose: 'Choose products in the cart', remove: 'Remove {name} from products in the cart' },
  bought: { choose: 'Choose bought products', remove: 'Remove {name} from bought products' },
} as const satisfies Record<string, { choose: Plain; remove: Text }>;

/** More are a long way to what stands below them. */
const SHOWN_AT_FIRST = 10;

export interface ProductChoiceProps {
  list: keyof typeof LIST_WORDS;
  chosen: ChosenProduct[];
  choose: (products: ChosenProduct[]) => void;
  /** At most so many; any number without it. */
  most?: number;
  /** Their order counts, and can be changed. */
  ordered?: boolean;
  /** Said behind the name of a product, where there is something to say. */
  note?: (product: ChosenProduct) => string;
}

/** Products chosen in Shopify's own product list. Nothing is saved here. */
export function ProductChoice(props: ProductChoiceProps) {
  const { list, chosen, choose, most } = props;
  const error = useSignal<string | null>(null);
  const button = useRef<HTMLElementTagNameMap['s-button']>(null);
  const pick = async () => {
    error.value = null;
    try {
      const picked = await pickProducts(chosen, most);
      if (picked !== undefined) choose(afterPicking(chosen, picked).slice(0, most));
    } catch (cause) {
      error.value = t('Shopify’s list of products did not open: {problem}', { problem: messageOf(cause) });
    }
  };
  const remove = (product: ChosenProduct) => {
    choose(chosen.filter((each) => each !== product));
    // The button that was pressed is gone: whoever works by keyboard goes on from here.
    button.current?.focus();
  };
  return (
    <s-stack gap="small">
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      <s-stack direction="inline">
        <s-button ref={button} onClick={() => void pick()}>
          {t(LIST_WORDS[list].choose)}
        </s-button>
      </s-stack>
      <ChosenList {...props} remove={remove} />
    </s-stack>
  );
}

/** Undefined when the merchant closes the list without an answer. */
function pickProducts(chosen: ChosenProduct[], most?: number) {
  return shopify.resourcePicker({
    type: 'product',
    action: 'select',
    multiple: most ?? true,
    filter: { variants: false },
    selectionIds: chosen
      .filter(({ inCatalogue }) => inCatalogue)
      .map(({ productId }) => ({ id: gidOf('Product', productId) })),
  });
}

function ChosenList(props: ProductChoiceProps & { remove: (product: ChosenProduct) => void }) {
  const { chosen, ordered } = props;
  const all = useSignal(false);
  if (chosen.length === 0) return null;
  const shown = all.value ? chosen : chosen.slice(0, SHOWN_AT_FIRST);
  const items = shown.map((product, place) => (
    <ChosenItem key={product.productId} {...props} product={product} place={place} />
  ));
  return (
    <>
      {ordered === true ? (
        <s-ordered-list>{items}</s-ordered-list>
      ) : (
        <s-unordered-list>{items}</s-unordered-list>
      )}
      {shown.length < chosen.length && (
        <s-stack direction="inline">
          <s-button onClick={() => (all.value = true)}>
            {t('Show all {n} products', { n: chosen.length })}
          </s-button>
        </s-stack>
      )}
    </>
  );
}

interface ChosenItemProps extends ProductChoiceProps {
  product: ChosenProduct;
  /** From 0. */
  place: number;
  remove: (product: ChosenProduct) => void;
}

function ChosenItem({ list, product, place, chosen, choose, ordered, note, remove }: ChosenItemProps) {
  const name = nameOf(product);
  const said = note?.(product) ?? '';
  const buttonId = (action: 'up' | 'remove') => `${list}-${product.productId}-${action}`;
  const moveUp = () => {
    choose(movedUp(chosen, place));
    // Who works by keyboard goes on with this product; the first one cannot be moved up any more.
    requestAnimationFrame(() => document.getElementById(buttonId(place > 1 ? 'up' : 'remove'))?.focus());
  };
  return (
    <s-list-item>
      {name}
      {said !== '' && <s-text color="subdued"> {said}</s-text>}{' '}
      {ordered === true && place > 0 && (
        <s-button
          id={buttonId('up')}
          variant="tertiary"
          accessibilityLabel={t('Move {name} up', { name })}
          onClick={moveUp}
        >
          {t('Up')}
        </s-button>
      )}
      <s-button
        id={buttonId('remove')}
        variant="tertiary"
        accessibilityLabel={t(LIST_WORDS[list].remove, { name })}
        onClick={() => remove(product)}
      >
        {t('Remove')}
      </s-button>
    </s-list-item>
  );
}
