import { expect, test } from 'vitest';
import { shopFromCsv } from '../import/index.ts';
import { leaveOutUnreachable } from './pictures.ts';

const productsText = `Handle,Title,Variant Price,Image Src
mug,Mug,9.50,https://near.example/mug.jpg
bowl,Bowl,12.00,https://far.example/bowl.jpg
`;
const makeShop = () => shopFromCsv({ productsText, now: 0, domain: 'a.myshopify.com' }).shop;
const imagesOf = (shop: ReturnType<typeof makeShop>) =>
  [...shop.products.values()].map(({ images }) => images.length);

test('lets a drawing stand in where a picture cannot be reached', async () => {
  const shop = makeShop();
  const remark = await leaveOutUnreachable(shop, async (url) => url.startsWith('https://near.example/'));
  expect(imagesOf(shop)).toEqual([2, 1]);
  expect(remark).toContain('https://far.example');
});

test('leaves everything as it is where all can be reached', async () => {
  const shop = makeShop();
  expect(await leaveOutUnreachable(shop, async () => true)).toBeNull();
  expect(imagesOf(shop)).toEqual([2, 2]);
});
