import { describe, expect, test } from 'vitest';
import { imageSvg } from '../../world/pictures/picture.ts';
import { createRandom } from '../../world/random.ts';
import { importProductsCsv, NotAnExportError } from './index.ts';

const OLD = [
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Image Src,Image Position,Status',
  'wool-hat,Wool Hat,"<p>Warm,\nreally</p>",Acme,Hats,"winter, wool",true,Colour,Red,HAT-R,25.00,30,shopify,4,deny,https://img.test/b.jpg,2,active',
  'wool-hat,,,,,,,,Blue,HAT-B,25.00,,shopify,0,continue,https://img.test/a.jpg,1,',
  'wool-hat,,,,,,,,,,,,,,,https://img.test/c.jpg,3,',
  'mug,Mug,,Acme,Mugs,,false,Title,Default Title,,9.5,,,,deny,,,draft',
].join('\r\n');

const one = (
  rows: string[],
  header = 'Handle,Title,Option1 Name,Option1 Value,Variant Price,Variant Inventory Qty,Image Src,Status',
) => importProductsCsv([header, ...rows].join('\n'));

describe('importProductsCsv', () => {
  const { products, collections, problems } = importProductsCsv(`\uFEFF${OLD}`);
  const hat = products[0]!;

  test('gathers variant and image rows under their handle', () => {
    expect(problems).toEqual([]);
    expect(products.map((product) => product.handle)).toEqual(['wool-hat', 'mug']);
    expect(hat.options).toEqual([{ name: 'Colour', values: ['Red', 'Blue'] }]);
    expect(hat.variants).toMatchObject([
      {
        title: 'Red',
        sku: 'HAT-R',
        price: '25.00',
        compareAtPrice: '30',
        inventoryQuantity: 4,
        inventoryPolicy: 'DENY',
        tracked: true,
      },
      {
        title: 'Blue',
        price: '25.00',
        compareAtPrice: null,
        inventoryQuantity: 0,
        inventoryPolicy: 'CONTINUE',
      },
    ]);
    expect(hat.tags).toEqual(['winter', 'wool']);
    expect(hat.bodyHtml).toContain('Warm,\nreally');
  });

  test('keeps image addresses in their order, with a drawing last', () => {
    expect(hat.images.slice(0, 3).map((image) => image.src.at(-5))).toEqual(['a', 'b', 'c']);
    expect(imageSvg(hat.images[3]!.src)).not.toBeNull();
  });

  test('tells drafts and unpublished products from those on sale', () => {
    expect(products.map(({ status, publishedAt }) => [status, publishedAt === null])).toEqual([
      ['ACTIVE', false],
      ['DRAFT', true],
    ]);
  });

  test('makes collections of product types', () => {
    expect(collections.map((collection) => collection.handle)).toEqual(['hats', 'mugs']);
    expect(hat.collectionIds).toEqual([collections[0]!.id]);
  });

  test('gives the same ids again, whatever the order of columns', () => {
    const turned = OLD.replace('Warm,\nreally', 'Warm')
      .split('\r\n')
      .map((line) => {
        const cells = line
          .match(/("[^"]*"|[^,]*)(,|$)/g)!
          .map((cell) => cell.replace(/,$/, ''))
          .slice(0, 18);
        return cells.toReversed().join(',');
      });
    expect(importProductsCsv(turned.join('\n')).products.map((product) => product.id)).toEqual(
      products.map((product) => product.id),
    );
  });

  test('reads the newer header names', () => {
    const text =
      'Title,URL handle,Description,Published on online store,SKU,Price,Compare-at price,Continue selling when out of stock,Inventory quantity,Product image URL,Extra\nLamp,lamp,Light,TRUE,L1,40.00,,TRUE,3,https://img.test/l.png,x';
    const lamp = importProductsCsv(text).products[0]!;
    expect(lamp).toMatchObject({
      handle: 'lamp',
      bodyHtml: 'Light',
      variants: [{ sku: 'L1', price: '40.00', inventoryPolicy: 'CONTINUE' }],
    });
  });
});

describe('rows that cannot be used are listed with line and reason', () => {
  test.each([
    ['a price that is none', 'a,A,Size,S,cheap,1,,active', '"cheap" is not a price.'],
    ['a missing price', 'a,A,Size,S,,1,,active', 'The variant has no price.'],
    ['a stock that is none', 'a,A,Size,S,1.00,many,,active', '"many" is not a quantity in stock.'],
    ['a missing option value', 'a,A,Size,,1.00,1,,active', 'An option value is missing.'],
    ['no handle', ',A,Size,S,1.00,1,,active', 'The row has no handle.'],
    ['no title', 'a,,Size,S,1.00,1,,active', 'No row before this one gives "a" a title.'],
    [
      'a picture that is none',
      'a,A,Size,S,1.00,1,picture.jpg,active',
      '"picture.jpg" is not the address of an image.',
    ],
    [
      'an unknown status',
      'a,A,Size,S,1.00,1,,sleeping',
      '"sleeping" is not a product status; taken as draft.',
    ],
  ])('%s', (_, row, reason) => {
    const { problems, products } = one(['ok,Fine,Size,S,1.00,1,,active', row]);
    expect(problems).toContainEqual({ line: 3, reason });
    expect(products[0]!.handle).toBe('ok');
  });

  test('a variant that stands there twice, and a row that says nothing', () => {
    const { problems, products } = one(['a,A,Size,S,1.00,1,,active', 'a,,,S,2.00,1,,', 'a,,,,,,,']);
    expect(problems.map((problem) => problem.line)).toEqual([3, 4]);
    expect(products[0]!.variants).toHaveLength(1);
  });

  test('a product without any variant left', () => {
    const { problems, products } = one(['a,A,Size,S,cheap,1,,active']);
    expect(products).toEqual([]);
    expect(problems.map((problem) => problem.reason)).toContain(
      '"A" was left out: it has no variant that could be read.',
    );
  });
});

describe('a file that is no product export', () => {
  test.each([
    ['', 'It is empty.'],
    ['name,age\nx,3', 'Products > Export'],
    [
      'Name,Created at,Lineitem quantity,Lineitem name,Lineitem price\n',
      'It looks like a Shopify order export.',
    ],
  ])('%j gets one clear sentence', (text, hint) => {
    expect(() => importProductsCsv(text)).toThrow(NotAnExportError);
    expect(() => importProductsCsv(text)).toThrow(hint);
    expect(() => importProductsCsv(text)).toThrow('lacks the columns "Handle" or "URL handle"');
  });
});

test('accounts for every row of 200 damaged exports: it is in the result, or listed, and nothing throws', () => {
  const random = createRandom(2, 'damage');
  const cells = [
    '',
    'x',
    '1.00',
    '-3',
    '"',
    'NaN',
    'https://img.test/i.jpg',
    '999999999999999',
    '\u0000',
    '=1+1',
    '\ud800',
  ];
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: 8 }, (_, at) => {
      const row = [`p${random.int(4)}`, `T${at}`, 'Size', `v${at}`, '2.00', '1', '', 'active'];
      for (let hits = random.int(3); hits > 0; hits--) row[random.int(row.length)] = random.pick(cells);
      return row.map((cell) => (cell === '"' && random.chance(0.9) ? '""""' : cell)).join(',');
    });
    const { products, problems } = one(rows);
    const listed = new Set(problems.map((problem) => problem.line));
    const unclosed = problems.find((problem) => problem.reason.includes('never closed'))?.line ?? Infinity;
    rows.forEach((row, at) => {
      if (row.replaceAll(',', '').trim() === '' || at + 2 >= unclosed) return;
      const [handle, , , value] = row.split(',').map((cell) => cell.replace('""""', '"').trim());
      const product = products.find((candidate) => candidate.handle === handle!.toLowerCase());
      const read =
        product?.variants.some((variant) => variant.title === value || variant.title === 'Default Title') ??
        false;
      expect(read || listed.has(at + 2)).toBe(true);
    });
  }
});
