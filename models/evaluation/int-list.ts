/** Whole numbers in a growing typed array: 4 bytes each, where a plain array of a million takes eight and moves. */
export class IntList {
  #values = new Int32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finish(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
