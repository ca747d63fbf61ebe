import { MAX_INPUT_ITEMS } from '../../features/index.ts';
import type { Examples } from './examples.ts';
import type { FitSettings } from './train-network.ts';

/**
 * Settings as the training uses them: a sample as large as the table becomes the whole table, a batch larger than
 * the data becomes the data. Throws a RangeError that says what is wrong with settings or examples: the native
 * code would read outside its tables, or return a model of NaN.
 */
export function checkedSettings<Settings extends FitSettings>(
  examples: Examples,
  items: number,
  settings: Settings,
): Settings {
  if (items < 2) throw new RangeError(`A network tells items apart; there is ${items}`);
  if (examples.count < 1) throw new RangeError('There are no examples: no session holds two items');
  checkNumbers(settings);
  checkExamples(examples, items);
  const batch = Math.min(settings.batch, examples.count);
  const candidates = settings.candidates >= items ? 0 : settings.candidates;
  if (candidates > 0 && candidates <= batch)
    throw new RangeError(`${candidates} candidates leave no room beside the labels of a batch of ${batch}`);
  return { ...settings, batch, candidates };
}

function checkNumbers(settings: FitSettings): void {
  const { batch, width, epochs, threads, candidates, seed } = settings;
  for (const [name, value, least] of [
    ['batch', batch, 1],
    ['width', width, 1],
    ['epochs', epochs, 1],
    ['threads', threads, 1],
    ['candidates', candidates, 0],
    ['seed', seed, 0],
  ] as const)
    if (!Number.isSafeInteger(value) || value < least)
      throw new RangeError(`${name} must be a whole number of at least ${least}, not ${value}`);
  const { temperature, learningRate, weightDecay, dropout } = settings;
  for (const [name, value] of Object.entries({ temperature, learningRate }))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`${name} must be positive and finite, not ${value}`);
  if (!(weightDecay >= 0 && weightDecay * learningRate < 1))
    throw new RangeError(`A weight decay of ${weightDecay} takes more than there is`);
  if (!(dropout >= 0 && dropout < 1))
    throw new RangeError(`dropout must be at least 0 and below 1, not ${dropout}`);
}

function checkExamples({ ids, weights, labels, shares, count }: Examples, items: number): void {
  const lengths = [
    ids.length,
    weights.length,
    labels.length * MAX_INPUT_ITEMS,
    shares.length * MAX_INPUT_ITEMS,
  ];
  if (lengths.some((length) => length !== count * MAX_INPUT_ITEMS))
    throw new RangeError(`The arrays of the examples do not hold ${count} of them`);
  checkAll('Label', labels, (label) => label >= 0 && label < items, `0 to ${items - 1}`);
  checkAll('Input item', ids, (id) => id >= 0 && id < items, `0 to ${items - 1}`);
  checkAll('Input weight', weights, (weight) => weight >= 0 && weight < Infinity, '0 to anything finite');
  checkAll('Share', shares, (share) => share >= 0 && share < Infinity, '0 to anything finite');
  if (!shares.some((share) => share > 0)) throw new RangeError('No example counts anything');
  for (let example = 0; example < count; example++)
    if (weights[(example + 1) * MAX_INPUT_ITEMS - 1] === 0)
      throw new RangeError(`Example ${example} has no input`);
}

function checkAll(
  what: string,
  values: Int32Array | Float32Array,
  holds: (value: number) => boolean,
  range: string,
): void {
  for (let at = 0; at < values.length; at++)
    if (!holds(values[at]!)) throw new RangeError(`${what} ${at} is ${values[at]}; it must be ${range}`);
}
