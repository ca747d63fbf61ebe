import type { ChosenProduct } from '@kindred/shared/api/admin';
import { gidOf } from '@kindred/shared/catalog';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { counted } from '../format.ts';
import { messageOf } from '../resource.ts';
import { afterPicking, nameOf } from './excluded.ts';

/** More are a long way to what stands below them. */
const SHOWN_AT_FIRST = 10;

interface ExcludedProductsProps {
  chosen: ChosenProduct[];
  choose: (products: ChosenProduct[]) => void;
}

/** What is never recommended, chosen in Shopify's own product list. Nothing is saved here. */
export function ExcludedProducts({ chosen, choose }: ExcludedProductsProps) {
  const error = useSignal<string | null>(null);
  const button = useRef<HTMLElementTagNameMap['s-button']>(null);
  const pick = async () => {
    error.value = null;
    try {
      const picked = await pickProducts(chosen);
      if (picked !== undefined) choose(afterPicking(chosen, picked));
    } catch (cause) {
      error.value = `Shopify’s list of products did not open: ${messageOf(cause)}`;
    }
  };
  const remove = (product: ChosenProduct) => {
    choose(chosen.filter((each) => each !== product));
    // The button that was pressed is gone: whoever works by keyboard goes on from here.
    button.current?.focus();
  };
  return (
    <s-stack gap="small">
      <s-text type="strong">Never recommended</s-text>
      <s-paragraph color="subdued">
        {chosen.length === 0
          ? 'No product is excluded. What you choose here is left out of every recommendation, whatever the model says.'
          : `Left out of every recommendation, whatever the model says: ${counted(chosen.length, 'product')}.`}
      </s-paragraph>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      <s-stack direction="inline">
        <s-button ref={button} onClick={() => void pick()}>
          Choose products
        </s-button>
      </s-stack>
      <Chosen products={chosen} remove={remove} />
    </s-stack>
  );
}

/** Undefined when the merchant closes the list without an answer. */
function pickProducts(chosen: ChosenProduct[]) {
  return shopify.resourcePicker({
    type: 'product',
    action: 'select',
    multiple: true,
    filter: { variants: false },
    selectionIds: chosen
      .filter(({ inCatalogue }) => inCatalogue)
      .map(({ productId }) => ({ id: gidOf('Product', productId) })),
  });
}

interface ChosenProps {
  products: ChosenProduct[];
  remove: (product: ChosenProduct) => void;
}

function Chosen({ products, remove }: ChosenProps) {
  const all = useSignal(false);
  if (products.length === 0) return null;
  const shown = all.value ? products : products.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <s-unordered-list>
        {shown.map((product) => (
          <s-list-item key={product.productId}>
            {nameOf(product)}
            {!product.inCatalogue && <s-text color="subdued"> (not in the catalogue)</s-text>}{' '}
            <s-button
              variant="tertiary"
              accessibilityLabel={`Remove ${nameOf(product)}`}
              onClick={() => remove(product)}
            >
              Remove
            </s-button>
          </s-list-item>
        ))}
      </s-unordered-list>
      {shown.length < products.length && (
        <s-stack direction="inline">
          <s-button onClick={() => (all.value = true)}>
            Show all {counted(products.length, 'product')}
          </s-button>
        </s-stack>
      )}
    </>
  );
}
