/** With a 95 % interval; `n` is what it rests on. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  n: number;
}
