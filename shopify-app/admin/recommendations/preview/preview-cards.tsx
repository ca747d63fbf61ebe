import type { ShownProduct } from '@kindred/shared/api/recommendations';
import type { PlacementType, Reason } from '@kindred/shared/placement';
import { priceOf } from '../../format.ts';
import { PLACEMENT_WORDS, reasonWords } from '../../words.ts';
import type { PreviewRow } from './preview-row.ts';
import type { PreviewState, Products } from './use-preview.ts';

/** What the theme's block shows unless its merchant sets it otherwise. */
const SHOWN = 4;

export function PreviewCards({ type, state }: { type: PlacementType; state: PreviewState }) {
  const row = state.row.value;
  const products = state.products.value;
  if (row === null) return null;
  const cards = row.items.flatMap(({ productId, reason }) => {
    const product = products.byId.get(productId);
    return product?.available === true ? [{ product, reason }] : [];
  });
  return (
    <s-stack gap="small">
      <s-stack gap="small-300">
        <s-text type="strong">
          {row.for === 'shopper' ? PLACEMENT_WORDS[type].heading : PLACEMENT_WORDS.related.heading}
        </s-text>
        <s-text color="subdued">
          {placeWords(row, products)}
          {row.for === 'everyone' && ' The same for everyone, drawn by the theme.'}
        </s-text>
      </s-stack>
      {cards.length === 0 ? (
        <s-paragraph>
          Nothing of the model can be shown here; the theme fills the row with other products of the shop.
        </s-paragraph>
      ) : (
        <s-grid gridTemplateColumns="repeat(auto-fill, minmax(120px, 1fr))" gap="base">
          {cards.slice(0, SHOWN).map(({ product, reason }) => (
            <Card key={product.productId} product={product} reason={reason} products={products} />
          ))}
        </s-grid>
      )}
    </s-stack>
  );
}

function placeWords({ place }: PreviewRow, { byId }: Products): string {
  if (place.productId !== null)
    return `On the page of ${byId.get(place.productId)?.title ?? `product ${place.productId}`}.`;
  return place.cartProductIds.length > 0 ? 'In the cart.' : 'On the home page.';
}

interface CardProps {
  product: ShownProduct;
  reason: Reason | null;
  products: Products;
}

function Card({ product, reason, products: { currency, byId } }: CardProps) {
  const { title, imageUrl, priceMinorUnits, priceVaries } = product;
  const price = currency === null ? '' : priceOf(priceMinorUnits, currency);
  const named = reason !== null && 'productId' in reason ? byId.get(reason.productId)?.title : undefined;
  return (
    <s-stack gap="small-300">
      {imageUrl !== null && <s-image src={imageUrl} alt="" aspectRatio="1" objectFit="cover" />}
      <s-text type="strong">{title}</s-text>
      <s-text>{priceVaries ? `From ${price}` : price}</s-text>
      {reason !== null && <s-text color="subdued">{reasonWords(reason, named)}</s-text>}
    </s-stack>
  );
}
