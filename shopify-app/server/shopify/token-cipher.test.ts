import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokenCipher } from './token-cipher.ts';

const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)), uuid: () => '' };
const cipher = createTokenCipher(new Uint8Array(32).fill(1), random);

describe('the token cipher', () => {
  it('opens what it sealed', () => {
    expect(cipher.open(cipher.seal('shpat_é', 'a'), 'a')).toBe('shpat_é');
  });

  it('seals the same text differently each time and shows nothing of it', () => {
    const [one, two] = [cipher.seal('shpat_secret', 'a'), cipher.seal('shpat_secret', 'a')];
    expect(Buffer.from(one)).not.toEqual(Buffer.from(two));
    expect(Buffer.from(one).toString('latin1')).not.toContain('secret');
  });

  it('does not open what was moved to another shop, changed, or sealed with another key', () => {
    const sealed = cipher.seal('shpat_secret', 'a');
    expect(() => cipher.open(sealed, 'b')).toThrow('unable to authenticate');
    const changed = Uint8Array.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => cipher.open(changed, 'a')).toThrow('unable to authenticate');
    const other = createTokenCipher(new Uint8Array(32).fill(2), random);
    expect(() => other.open(sealed, 'a')).toThrow('unable to authenticate');
  });

  it('opens what a former key sealed, and seals with the present one only', () => {
    const [former, present] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const changing = createTokenCipher(present, random, former);
    expect(changing.open(cipher.seal('shpat_secret', 'a'), 'a')).toBe('shpat_secret');
    const sealed = changing.seal('shpat_secret', 'a');
    expect(createTokenCipher(present, random).open(sealed, 'a')).toBe('shpat_secret');
    expect(() => cipher.open(sealed, 'a')).toThrow('unable to authenticate');
    expect(() => changing.open(cipher.seal('shpat_secret', 'a'), 'b')).toThrow('unable to authenticate');
  });

  it('wants a key of 32 bytes', () => {
    expect(() => createTokenCipher(new Uint8Array(16), random)).toThrow('32 bytes');
  });
});
