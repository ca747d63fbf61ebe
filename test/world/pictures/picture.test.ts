import { expect, test } from 'vitest';
import { fallbackPicturePath } from './guess-shape.ts';
import { imageSvg, picturePath } from './picture.ts';
import { SHAPES, type ShapeName } from './shapes.ts';

test('every shape draws well-formed SVG without a number gone wrong', () => {
  for (const shape of Object.keys(SHAPES) as ShapeName[]) {
    for (const seed of [0, 1, 2]) {
      const svg = imageSvg(picturePath(shape, 'Moss', seed))!;
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const opened = svg.match(/<(?!\/)[a-z]+/g)!.length;
      const closed = svg.match(/\/>|<\/[a-z]+>/g)!.length;
      expect(closed).toBe(opened);
    }
  }
});

test('other paths are none of ours', () => {
  for (const path of [
    '/cdn/images/mug.svg',
    '/cdn/images/constructor-moss-1.svg',
    '/cdn/images/mug-beige-1.svg',
    '/',
  ]) {
    expect(imageSvg(path)).toBeNull();
  }
  expect(imageSvg('/cdn/images/mug-moss-1.svg?width=300')).not.toBeNull();
});

test.each([
  ['Zipped Navy Jacket', '', /jacket-ink/],
  ['White Ceramic Pot', 'Indoor', /planter-bone/],
  ['Gold Elephant Earrings', '', /necklace-brass/],
  ['Something Unheard Of', '', /parcel-/],
])('a product called %s gets a fitting picture', (title, type, wanted) => {
  const path = fallbackPicturePath(title, type);
  expect(path).toMatch(wanted);
  expect(imageSvg(path)).not.toBeNull();
});
