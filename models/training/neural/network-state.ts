import { type Tensor, tensorOf } from './native-session.ts';
import type { Parameter } from './network.ts';

/** Everything that a step reads and renews: each parameter p, p.mean and p.variance, as the graph names them. */
export type NetworkState = Record<string, Tensor>;

/** Where Adam begins. */
export function initialState(parameters: readonly Parameter[]): NetworkState {
  return Object.fromEntries(
    parameters.flatMap(({ name, shape, data }) => [
      [name, tensorOf('float32', shape, data)],
      [`${name}.mean`, tensorOf('float32', shape, new Float32Array(data.length))],
      [`${name}.variance`, tensorOf('float32', shape, new Float32Array(data.length))],
    ]),
  );
}

export function nextState(state: NetworkState, outputs: Record<string, Tensor>): NetworkState {
  return Object.fromEntries(Object.keys(state).map((name) => [name, outputs[`next.${name}`]!]));
}

/** The parameters without their moments: all that is left of a state when nothing more is to be learned. */
export function only(state: NetworkState, parameters: readonly Parameter[]): NetworkState {
  return Object.fromEntries(parameters.map(({ name }) => [name, state[name]!]));
}

export function parametersOf(state: NetworkState, like: readonly Parameter[]): Parameter[] {
  return like.map(({ name, shape }) => ({ name, shape, data: state[name]!.data as Float32Array }));
}

export function isFinite({ data }: Parameter): boolean {
  return data.every((value) => Number.isFinite(value));
}
