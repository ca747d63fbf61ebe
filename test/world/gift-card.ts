import type { CatalogueItem, CatalogueOptions } from './catalogue.ts';
import { decimalString } from './money.ts';
import { picturePath } from './pictures/picture.ts';

const VALUES_MINOR_UNITS = [2500, 5000, 10_000];

/** The one product that is no product: no stock, never recommended by Shopify. */
export function createGiftCard({ now, currency }: CatalogueOptions): CatalogueItem {
  const created = new Date(now - 500 * 86_400_000).toISOString();
  const values = VALUES_MINOR_UNITS.map((value) => decimalString(value, currency));
  return {
    department: 'Desk & Play',
    style: 'plain',
    line: 'Gift Card',
    tier: 0,
    appeal: 0.6,
    product: {
      id: '8214650000417',
      handle: 'gift-card',
      title: 'Larkfell Gift Card',
      bodyHtml: '<p>Sent by email, valid for three years, good for anything in the shop.</p>',
      vendor: 'Larkfell Own',
      productType: 'Gift Cards',
      tags: ['gifts'],
      status: 'ACTIVE',
      publishedAt: created,
      createdAt: created,
      updatedAt: created,
      options: [{ name: 'Value', values }],
      variants: values.map((value, at) => ({
        id: String(44_120_870_000_000 + at * 1031),
        title: value,
        sku: '',
        price: value,
        compareAtPrice: null,
        inventoryQuantity: 0,
        inventoryPolicy: 'CONTINUE',
        tracked: false,
        optionValues: [value],
      })),
      images: [
        {
          id: '39910430000217',
          src: picturePath('giftcard', 'Pine', 3),
          alt: 'Larkfell gift card',
          width: 800,
          height: 800,
        },
      ],
      collectionIds: [],
      isGiftCard: true,
    },
  };
}
