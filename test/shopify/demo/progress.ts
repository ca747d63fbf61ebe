/** Says what is going on, on stderr: a line when a step ends, and while it lasts how far it is. */
export interface Progress {
  /** Runs one step; `update` shows how far it got. */
  step<T>(title: string, work: (update: (detail: string) => void) => Promise<T>): Promise<T>;
  say(line: string): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const clearLine = stream.isTTY ? '\r\u001b[K' : '';
  return {
    say: (line) => void stream.write(`${clearLine}${line}\n`),
    async step(title, work) {
      const start = performance.now();
      let detail = '';
      let shown = '';
      const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
      const draw = (): void => {
        const line = `  … ${title}${detail === '' ? '' : `: ${detail}`}`;
        if (stream.isTTY) stream.write(`${clearLine}${line} (${seconds()} s)`);
        else if (line !== shown) stream.write(`${line}\n`);
        shown = line;
      };
      const timer = setInterval(draw, stream.isTTY ? 200 : 1_000);
      try {
        const result = await work((next) => (detail = next));
        stream.write(`${clearLine}  ✓ ${title}${detail === '' ? '' : `: ${detail}`} (${seconds()} s)\n`);
        return result;
      } catch (error) {
        stream.write(`${clearLine}  ✗ ${title} (${seconds()} s)\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
