/**
 * A visitor is a mean of the items seen whose weights a small transformer chooses, so that the query stays in the
 * space of the items. Source: CORE-trm of the paper named in pooled-embedding.ts; the blocks are SASRec's (Kang,
 * McAuley, ICDM 2018) without the causal mask, because only the newest place is asked. What differs is what
 * differs there.
 */
import {
  add,
  layerNorm,
  matmul,
  multiply,
  newestOf,
  relu,
  reshape,
  softmax,
  type Tape,
  transpose,
  type Value,
} from '../../autodiff/index.ts';
import { MAX_INPUT_ITEMS } from '../../features/index.ts';
import {
  filled,
  type Learned,
  type Network,
  type NetworkSettings,
  type Parameter,
  uniform,
} from '../neural/network.ts';
import { commonParameters, logWeights, pooled, turned } from '../neural/pooling.ts';

export interface SequenceSettings extends NetworkSettings {
  blocks: number;
  /** Must divide `width`. */
  heads: number;
}

export const sequence: Network<SequenceSettings> = {
  family: 'sequence',
  parameters(items, settings, random) {
    const { width, blocks } = settings;
    return [
      ...commonParameters(items, settings, random),
      uniform('positions', [MAX_INPUT_ITEMS, width], 1 / Math.sqrt(width), random),
      uniform('chooser', [width, 1], 1 / Math.sqrt(width), random),
      ...Array.from({ length: blocks }, (_, at) => blockParameters(at, width, random)).flat(),
    ];
  },
  query(tape, learned, input, settings) {
    const { seen, weights, last } = input;
    const [batch, length] = seen.shape as [number, number, number];
    const bias = logWeights(tape, weights);
    let hidden = add(tape, seen, last(learned('positions')));
    for (let at = 0; at < settings.blocks; at++) hidden = block(tape, learned, at, hidden, bias, settings);
    const chosen = reshape(tape, matmul(tape, hidden, learned('chooser')), [batch, length]);
    return turned(tape, learned, pooled(tape, learned, input, chosen), newestOf(tape, hidden));
  },
};

function blockParameters(at: number, width: number, random: () => number): Parameter[] {
  const bound = 1 / Math.sqrt(width);
  const square = (name: string): Parameter => uniform(`${name}${at}`, [width, width], bound, random);
  return [
    ...['query', 'key', 'value', 'mix'].map(square),
    filled(`norm${at}.scale`, [width], 1),
    filled(`norm${at}.shift`, [width], 0),
    uniform(`wide${at}`, [width, 2 * width], bound, random),
    filled(`wide${at}.shift`, [2 * width], 0),
    uniform(`narrow${at}`, [2 * width, width], bound, random),
    filled(`narrow${at}.shift`, [width], 0),
    filled(`norm${at}.after.scale`, [width], 1),
    filled(`norm${at}.after.shift`, [width], 0),
  ];
}

function block(
  tape: Tape,
  learned: Learned,
  at: number,
  hidden: Value,
  bias: Value,
  settings: SequenceSettings,
): Value {
  const part = (name: string): Value => learned(name.replace('#', String(at)));
  const heard = attention(tape, part, hidden, bias, settings);
  const first = layerNorm(tape, add(tape, hidden, heard), part('norm#.scale'), part('norm#.shift'));
  const wide = relu(tape, add(tape, matmul(tape, first, part('wide#')), part('wide#.shift')));
  const narrow = add(tape, matmul(tape, wide, part('narrow#')), part('narrow#.shift'));
  return layerNorm(tape, add(tape, first, narrow), part('norm#.after.scale'), part('norm#.after.shift'));
}

/** Every place hears every other, in `heads` voices; unused places are not heard. */
function attention(
  tape: Tape,
  part: Learned,
  hidden: Value,
  bias: Value,
  { heads, width }: SequenceSettings,
): Value {
  const [batch, length] = hidden.shape as [number, number, number];
  const each = width / heads;
  const split = (name: string): Value =>
    transpose(
      tape,
      reshape(tape, matmul(tape, hidden, part(name)), [batch, length, heads, each]),
      [0, 2, 1, 3],
    );
  const asked = multiply(tape, split('query#'), tape.scalar(1 / Math.sqrt(each)));
  const agreement = matmul(tape, asked, transpose(tape, split('key#'), [0, 1, 3, 2]));
  const shares = softmax(tape, add(tape, agreement, reshape(tape, bias, [batch, 1, 1, length])));
  const heard = transpose(tape, matmul(tape, shares, split('value#')), [0, 2, 1, 3]);
  return matmul(tape, reshape(tape, heard, [batch, length, width]), part('mix#'));
}
