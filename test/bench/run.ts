import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench -- NAME`: one JSON line a figure on stdout. A benchmark is a file here that exports `run(emit)`; some
 * take a word more (`experiments bandit`).
 */
const name = process.argv[2] ?? '';
const file = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname)
    .filter((each) => /^[a-z-]+\.ts$/.test(each) && each !== 'run.ts')
    .filter((each) => readFileSync(join(import.meta.dirname, each), 'utf8').includes('function run('))
    .map((each) => each.slice(0, -3));
  process.stderr.write(`Which benchmark? npm run bench -- ${names.join(' | ')}\n`);
  process.exit(1);
}
const { run } = (await import(file)) as {
  run: (emit: (line: object) => void, only?: string) => Promise<void>;
};
await run((line) => process.stdout.write(`${JSON.stringify({ bench: name, ...line })}\n`), process.argv[3]);
process.exit(0);
