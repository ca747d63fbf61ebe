import { inEnglish, type Said } from '@kindred/shared/said';

/** One line of talk about a long computation, with the time that remains. Clock and output come from outside. */
export interface ProgressPorts {
  /** Milliseconds; only differences are read. */
  now(): number;
  write(text: string): void;
  /** On a terminal the line is drawn again in place; elsewhere a new line is written every ten seconds. */
  terminal: boolean;
}

const TERMINAL_EVERY_MS = 200;
const LOG_EVERY_MS = 10_000;
/** Below this share an estimate says nothing. */
const MIN_FRACTION = 0.02;

export class Progress {
  readonly #ports: ProgressPorts;
  #task = '';
  #began = 0;
  #written = 0;
  #drawn = false;

  constructor(ports: ProgressPorts) {
    this.#ports = ports;
  }

  begin(task: string): void {
    this.#clear();
    this.#task = task;
    this.#began = this.#written = this.#ports.now();
  }

  /** `fraction` 0..1 of the task. */
  update(fraction: number, message: Said = ''): void {
    const { now, terminal, write } = this.#ports;
    const at = now();
    if (at - this.#written < (terminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) return;
    this.#written = at;
    const left = remaining(fraction, at - this.#began);
    const line = [this.#task, inEnglish(message), `${Math.floor(100 * fraction)} %`, left]
      .filter((part) => part !== '')
      .join(', ');
    write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    this.#drawn = terminal;
  }

  say(text: string): void {
    this.#clear();
    this.#ports.write(`${text}\n`);
  }

  #clear(): void {
    if (this.#drawn) this.#ports.write('\r\u001b[K');
    this.#drawn = false;
  }
}

/** "about 2 min left"; empty while it is too early to tell. */
export function remaining(fraction: number, elapsedMs: number): string {
  if (fraction < MIN_FRACTION || fraction >= 1) return '';
  const seconds = ((elapsedMs / fraction) * (1 - fraction)) / 1_000;
  return seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
