/**
 * Both networks once more, written with jax-js 0.1.25: another author's autodiff, kernels and rounding. Nothing is
 * shared with models/ but the arrays; rows are picked by one-hot products where the training graph gathers.
 * jax-js gives an array up when it is used; `.ref` keeps it for another use.
 */
import { type Array as Jax, defaultDevice, init, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import { expect, test } from 'vitest';
import { NETWORK_CASES, openLoss, settingOf } from '../../../test/gradients/network-cases.ts';
import type { Tensor } from './native-session.ts';
import type { Parameter } from './network.ts';

/** Largest difference, as a share of the largest number. */
function distance(found: Float32Array, expected: Float32Array): number {
  const largest = Math.max(...expected.map(Math.abs), 1e-4);
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]!))) / largest;
}

/** Twenty times what float32 leaves of products of 20 to 200 numbers. */
const AGREEMENT = 1e-4;

test.each(NETWORK_CASES)('agrees with jax-js on loss and gradients: $name', async (each) => {
  const { settings, parameters, feeds, length } = settingOf(each);
  const graph = await openLoss(each, { settings, parameters, feeds, length });
  const ours = await graph.at();
  await graph.release();
  const theirs = await jaxLoss(parameters, feeds, settings);
  expect(Math.abs(ours.loss - theirs.loss)).toBeLessThan(AGREEMENT * theirs.loss);
  for (const { name } of parameters)
    expect(distance(ours.gradients.get(name)!, theirs.gradients.get(name)!), name).toBeLessThan(AGREEMENT);
});

interface JaxSettings {
  width: number;
  temperature: number;
  candidates: number;
  /** 0 for the pooled network. */
  blocks: number;
  heads: number;
}

type Learned = (name: string) => Jax;

/** The loss of one batch, and the gradient of each parameter, flat. */
async function jaxLoss(
  parameters: readonly Parameter[],
  feeds: Readonly<Record<string, Tensor>>,
  settings: JaxSettings,
): Promise<{ loss: number; gradients: Map<string, Float32Array> }> {
  await init();
  defaultDevice('wasm');
  const tree = Object.fromEntries(parameters.map(({ name, shape, data }) => [name, floats(data, shape)]));
  const [loss, gradients] = valueAndGrad((learned: Record<string, Jax>) => {
    const value = lossOf((name) => learned[name]!.ref, new Batch(feeds), settings);
    for (const each of Object.values(learned)) each.dispose();
    return value;
  })(tree) as unknown as [Jax, Record<string, Jax>];
  const flat = await Promise.all(
    Object.entries(gradients).map(
      async ([name, each]) => [name, (await each.data()) as Float32Array] as const,
    ),
  );
  return { loss: Number(loss.js()), gradients: new Map(flat) };
}

/** The inputs of a training step. */
class Batch {
  readonly rows: number;
  readonly length: number;
  readonly #feeds: Readonly<Record<string, Tensor>>;

  constructor(feeds: Readonly<Record<string, Tensor>>) {
    this.#feeds = feeds;
    [this.rows, this.length] = feeds.ids!.dims as [number, number];
  }

  has(name: string): boolean {
    return this.#feeds[name] !== undefined;
  }

  floats(name: string): Jax {
    const { data, dims } = this.#feeds[name]!;
    return floats(data as Float32Array, dims);
  }

  /** [numbers, classes] */
  oneHot(name: string, classes: number): Jax {
    const numbers = Array.from(this.#feeds[name]!.data as Int32Array | BigInt64Array, Number);
    return oneHot(numbers, classes);
  }
}

function floats(data: Float32Array, shape: readonly number[]): Jax {
  return np.array(Float32Array.from(data)).reshape([...shape]);
}

function oneHot(numbers: number[], classes: number): Jax {
  const rows = numbers.flatMap((number) => Array.from({ length: classes }, (_, i) => (i === number ? 1 : 0)));
  return floats(Float32Array.from(rows), [numbers.length, classes]);
}

/** The last `count` rows of [20] or [20, width]. */
function lastRows(table: Jax, count: number): Jax {
  const rows = table.shape[0]!;
  const picked = Array.from({ length: count }, (_, i) => rows - count + i);
  return np.matmul(oneHot(picked, rows), table);
}

function lossOf(learned: Learned, batch: Batch, settings: JaxSettings): Jax {
  const { rows, length } = batch;
  const { width, temperature } = settings;
  const items = learned('items');
  const count = items.shape[0]!;
  const candidates = batch.has('candidates')
    ? np.matmul(batch.oneHot('candidates', count), items.ref)
    : items.ref;
  const names = candidates.shape[0]!;
  const rowsSeen = np.matmul(batch.oneHot('ids', count), items).reshape([rows, length, width]);
  const seen = batch.has('dropout') ? rowsSeen.mul(batch.floats('dropout')) : rowsSeen;
  const query = unit(queryOf(learned, batch, seen, settings)).div(temperature);
  const cosines = np.matmul(query, np.transpose(unit(candidates)));
  const repeats = batch.floats('bonus_mask').mul(lastRows(learned('repeats'), length));
  const places = batch.oneHot('bonus_places', names).reshape([rows, length, names]);
  const bonuses = np.sum(places.mul(repeats.reshape([rows, length, 1])), 1);
  const offset = batch.has('offsets') ? cosines.add(batch.floats('offsets')) : cosines;
  const surprise = nn.logSoftmax(offset.add(bonuses), -1).mul(batch.oneHot('labels', names));
  return np.sum(surprise.mul(batch.floats('shares'))).mul(-1);
}

function unit(vectors: Jax): Jax {
  const squares = np.sum(vectors.ref.mul(vectors.ref), -1, { keepdims: true });
  return vectors.div(np.sqrt(squares.add(1e-12)));
}

function queryOf(learned: Learned, batch: Batch, seen: Jax, settings: JaxSettings): Jax {
  const { rows, length } = batch;
  const logWeights = np.log(np.maximum(batch.floats('weights'), 1e-9));
  const fading = logWeights.ref.add(lastRows(learned('places'), length));
  if (settings.blocks === 0) {
    logWeights.dispose();
    return turned(learned, mean(nn.softmax(fading, -1), seen.ref), newestOf(seen, length));
  }
  let hidden = seen.ref.add(lastRows(learned('positions'), length));
  for (let at = 0; at < settings.blocks; at++) hidden = block(learned, at, hidden, logWeights.ref, settings);
  logWeights.dispose();
  const chosen = np.matmul(hidden.ref, learned('chooser')).reshape([rows, length]);
  return turned(learned, mean(nn.softmax(fading.add(chosen), -1), seen), newestOf(hidden, length));
}

/** shares [rows, length], vectors [rows, length, width]: the sum over length. */
function mean(shares: Jax, vectors: Jax): Jax {
  const [rows, length] = shares.shape as [number, number];
  return np.sum(shares.reshape([rows, length, 1]).mul(vectors), 1);
}

function newestOf(vectors: Jax, length: number): Jax {
  const [rows, , width] = vectors.shape as [number, number, number];
  const newest = oneHot([length - 1], length).reshape([1, length, 1]);
  return np.sum(vectors.mul(newest), 1).reshape([rows, width]);
}

function turned(learned: Learned, average: Jax, newest: Jax): Jax {
  const heard = np.matmul(average.ref, learned('turn.pooled')).add(np.matmul(newest, learned('turn.newest')));
  const bent = nn.relu(heard.add(learned('turn.shift')));
  return average.add(np.matmul(bent, learned('turn.out')));
}

function block(learned: Learned, at: number, hidden: Jax, logWeights: Jax, settings: JaxSettings): Jax {
  const part = (name: string): Jax => learned(name.replace('#', String(at)));
  const heard = attention(part, hidden.ref, logWeights, settings);
  const first = normal(hidden.add(heard), part('norm#.scale'), part('norm#.shift'));
  const wide = nn.relu(np.matmul(first.ref, part('wide#')).add(part('wide#.shift')));
  const narrow = np.matmul(wide, part('narrow#')).add(part('narrow#.shift'));
  return normal(first.add(narrow), part('norm#.after.scale'), part('norm#.after.shift'));
}

function attention(part: Learned, hidden: Jax, logWeights: Jax, { heads, width }: JaxSettings): Jax {
  const [rows, length] = hidden.shape as [number, number, number];
  const each = width / heads;
  const voices = (name: string): Jax =>
    np.transpose(np.matmul(hidden.ref, part(name)).reshape([rows, length, heads, each]), [0, 2, 1, 3]);
  const agreement = np.matmul(voices('query#'), np.transpose(voices('key#'), [0, 1, 3, 2]));
  const scaled = agreement.div(Math.sqrt(each)).add(logWeights.reshape([rows, 1, 1, length]));
  const heard = np.matmul(nn.softmax(scaled, -1), voices('value#'));
  hidden.dispose();
  return np.matmul(np.transpose(heard, [0, 2, 1, 3]).reshape([rows, length, width]), part('mix#'));
}

function normal(vectors: Jax, scale: Jax, shift: Jax): Jax {
  const centred = vectors.ref.sub(np.mean(vectors, -1, { keepdims: true }));
  const variance = np.mean(centred.ref.mul(centred.ref), -1, { keepdims: true });
  return centred
    .div(np.sqrt(variance.add(1e-5)))
    .mul(scale)
    .add(shift);
}
