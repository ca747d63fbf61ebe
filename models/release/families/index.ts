/** Model families as evaluation sees them: settings chosen on validation, trained, exported. */
import { pooledEmbedding, sequence } from '../../training/index.ts';
import { blendFamily, SharedBlend } from './blend-family.ts';
import { linearFamily } from './linear-family.ts';
import { networkFamily } from './network-family.ts';
import { phoneBytes } from './phone-bytes.ts';

export { blendedHead } from './blended-head.ts';
export { phoneBytes };

const blend = new SharedBlend(pooledEmbedding);

/** Each alone, then what a release is made of: without a bound, and as a phone gets it. */
export const LEARNED_FAMILIES = [
  linearFamily(),
  networkFamily(pooledEmbedding),
  networkFamily(sequence),
  blendFamily('blend', blend, () => 0),
  blendFamily('blend-phone', blend, phoneBytes),
];
