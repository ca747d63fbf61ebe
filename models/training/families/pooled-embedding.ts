/**
 * A visitor is the weighted mean of the items seen, turned towards what usually comes next; an item's score is
 * the cosine with it.
 * Source: Hou, Hu, Zhang, Zhao, "CORE: Simple and Effective Session-based Recommendation within Consistent
 * Representation Space", SIGIR 2022 (CORE-ave). What differs: the mean is weighted by how far back an item stands
 * (one learned number a place) and by what was done with it (KIND_WEIGHTS); the turn; a learned bonus for items
 * that were seen before, by how many items ago.
 */
import { newestOf } from '../../autodiff/index.ts';
import type { Network } from '../neural/network.ts';
import { commonParameters, pooled, turned } from '../neural/pooling.ts';

export const pooledEmbedding: Network = {
  family: 'pooled-embedding',
  parameters: commonParameters,
  query: (tape, learned, input) =>
    turned(tape, learned, pooled(tape, learned, input), newestOf(tape, input.seen)),
};
