import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BodyCache, compress, encodingFor } from './compressed.ts';

const bytesOf = (length: number) => new Uint8Array(length).fill(65);

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['deflate', 'identity'],
    [undefined, 'identity'],
  ] as const)('%s -> %s', (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
  });
});

describe('compress', () => {
  it('gives back the same bytes', async () => {
    const bytes = bytesOf(5000);
    expect(brotliDecompressSync(await compress(bytes, 'br'))).toEqual(Buffer.from(bytes));
    expect(gunzipSync(await compress(bytes, 'gzip'))).toEqual(Buffer.from(bytes));
  });
});

describe('BodyCache', () => {
  it('makes a body once, also for those who ask while it is being made', async () => {
    let made = 0;
    const cache = new BodyCache(1000);
    const make = async () => {
      made += 1;
      return bytesOf(10);
    };
    await Promise.all([cache.get('a', make), cache.get('a', make)]);
    await cache.get('a', make);
    expect(made).toBe(1);
  });

  it('drops what was used longest ago when it is full', async () => {
    const cache = new BodyCache(250);
    const made: string[] = [];
    const get = (key: string) =>
      cache.get(key, async () => {
        made.push(key);
        return bytesOf(100);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not remember what is missing, what failed or what was forgotten', async () => {
    const cache = new BodyCache(1000);
    expect(await cache.get('a/br', async () => null)).toBeNull();
    await expect(cache.get('a/br', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(await cache.get('a/br', async () => bytesOf(3))).toHaveLength(3);
    cache.forget('a');
    expect(await cache.get('a/br', async () => bytesOf(4))).toHaveLength(4);
  });
});
