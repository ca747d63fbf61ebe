import type { Tape, Value } from './tape.ts';

/**
 * Adam (Kingma, Ba 2015) with decoupled weight decay (Loshchilov, Hutter 2019), as nodes of the training graph.
 * What differs: the factors 1 - beta and the corrections of the bias stand in the step's rates instead of in the
 * moments, which saves a third of the nodes; over a large table each node costs a pass through memory.
 */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

export interface AdamState {
  parameter: Value;
  /** Sum of the gradients, each fading by beta1 a step: the paper's m / (1 - beta1). */
  mean: Value;
  /** Sum of their squares, fading by beta2: the paper's v / (1 - beta2). */
  variance: Value;
}

/** Numbers of the step, float32 []: made outside, so that one graph serves every step. */
export interface StepRates {
  rate: Value;
  epsilon: Value;
  /** Learning rate x weight decay; absent where nothing decays. */
  decay?: Value;
}

/** Of step 1, 2, ...: the paper's step in terms of the moments above. */
export function ratesAt(step: number, learningRate: number, weightDecay: number) {
  const deviationScale = Math.sqrt((1 - BETA2) / (1 - BETA2 ** step));
  return {
    rate: (learningRate * (1 - BETA1)) / (1 - BETA1 ** step) / deviationScale,
    epsilon: EPSILON / deviationScale,
    decay: learningRate * weightDecay,
  };
}

/** The state after one step. */
export function adamStep(tape: Tape, state: AdamState, gradient: Value, rates: StepRates): AdamState {
  const { shape } = state.parameter;
  const emit = (operator: string, ...inputs: Value[]): Value => tape.emit(operator, inputs, shape);
  const mean = emit('Add', emit('Mul', state.mean, tape.scalar(BETA1)), gradient);
  const square = emit('Mul', gradient, gradient);
  const variance = emit('Add', emit('Mul', state.variance, tape.scalar(BETA2)), square);
  const deviation = emit('Add', emit('Sqrt', variance), rates.epsilon);
  const step = emit('Mul', emit('Div', mean, deviation), rates.rate);
  const whole =
    rates.decay === undefined ? step : emit('Add', step, emit('Mul', state.parameter, rates.decay));
  return { parameter: emit('Sub', state.parameter, whole), mean, variance };
}
