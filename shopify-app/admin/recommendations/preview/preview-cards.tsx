import type { ShownProduct } from '@kindred/shared/api/recommendations';
import type { PlacementType, Reason } from '@kindred/shared/placement';
import { priceOf } from '../../format.ts';
import { t } from '../../languages/language.ts';
import { PLACEMENT_WORDS } from '../../words.ts';
import { reasonWords } from './reason-words.ts';
import type { PreviewRow } from './preview-row.ts';
import { type PreviewState, type Products, titleIn } from './use-preview.ts';

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
        <s-text type="strong">{t(PLACEMENT_WORDS[row.for === 'shopper' ? type : 'related'].heading)}</s-text>
        <s-text color="subdued">
          {placeWords(row, products)}
          {row.for === 'everyone' && ` ${t('The same for everyone, drawn by the theme.')}`}
        </s-text>
      </s-stack>
      {cards.length === 0 ? (
        <s-paragraph>
          {t(
            'Nothing of the model can be shown here; the theme fills the row with other products of the shop.',
          )}
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

function placeWords({ place }: PreviewRow, products: Products): string {
  if (place.productId !== null)
    return t('On the page of {title}.', { title: titleIn(products, place.productId) });
  return place.cartProductIds.length > 0 ? t('In the cart.') : t('On the home page.');
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
      <s-text>{priceVaries ? t('From {price}', { price }) : price}</s-text>
      {reason !== null && <s-text color="subdued">{reasonWords(reason, named)}</s-text>}
    </s-stack>
  );
}
