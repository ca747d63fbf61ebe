import { randomBytes } from 'node:crypto';
import type { Clock, Random } from './ports.ts';

/** Randomness of the operating system; ids are UUIDv7 (RFC 9562): 48 bits of time, then 74 random ones. */
export function createRandom(clock: Clock): Random {
  return {
    bytes: (length) => new Uint8Array(randomBytes(length)),
    uuid() {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(clock.now(), 0, 6);
      bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
      bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
      const hex = bytes.toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      );
    },
  };
}
