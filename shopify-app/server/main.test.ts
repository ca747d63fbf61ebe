import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: Server[] = [];

interface Running {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  exit: Promise<number | null>;
}

function start(over: Record<string, string>): Running {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      SHOPIFY_API_KEY: 'key',
      SHOPIFY_API_SECRET: 'secret',
      APP_URL: 'http://127.0.0.1:1',
      ENCRYPTION_KEY: '07'.repeat(32),
      HOST: '127.0.0.1',
      PORT: '0',
      ...over,
    },
  });
  children.push(child);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, output: () => output, errors: () => errors, exit };
}

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'kindred-main-'));
  folders.push(made);
  return made;
};

const listening = async ({ output, exit }: Running): Promise<void> => {
  let ended = false;
  void exit.then(() => (ended = true));
  while (!output().includes('"listening"')) {
    if (ended) throw new Error('It ended before it listened.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null) continue;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  for (const server of servers.splice(0)) server.close();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

describe('npm start', () => {
  it('names every missing variable and ends with 1', async () => {
    const { exit, errors } = start({
      SHOPIFY_API_KEY: '',
      SHOPIFY_API_SECRET: '',
      APP_URL: '',
      ENCRYPTION_KEY: 'short',
    });
    expect(await exit).toBe(1);
    const named = ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'APP_URL', 'ENCRYPTION_KEY', 'DATA_DIR'];
    for (const name of named) expect(errors()).toContain(name);
    expect(errors()).not.toContain('    at ');
  });

  it('starts on an empty folder, and stops in order on SIGTERM', async () => {
    const running = start({ DATA_DIR: folder() });
    await listening(running);
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(0);
    expect(running.errors()).toBe('');
    expect(running.output()).not.toMatch(/"level":"(warn|error)"/);
  });

  it('says in one sentence that the database cannot be reached', async () => {
    const { exit, errors } = start({ DATABASE_URL: 'postgres://user:password@127.0.0.1:1/kindred' });
    expect(await exit).toBe(1);
    expect(errors().trim().split('\n')).toHaveLength(1);
    expect(errors()).toContain('DATABASE_URL');
    expect(errors()).not.toContain('password');
  });

  it('says in one sentence that another server has the folder', async () => {
    const DATA_DIR = folder();
    await listening(start({ DATA_DIR }));
    const second = start({ DATA_DIR });
    expect(await second.exit).toBe(1);
    expect(second.errors().trim().split('\n')).toHaveLength(1);
    expect(second.errors()).toContain(DATA_DIR);
  });

  it('says in one sentence that the port is in use, and leaves the folder free', async () => {
    const taken = createServer();
    servers.push(taken);
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as { port: number }).port);
    const DATA_DIR = folder();
    const refused = start({ DATA_DIR, PORT: port });
    expect(await refused.exit).toBe(1);
    expect(refused.errors()).toBe(
      `Kindred did not start. Port ${port} is in use by another program. Set PORT to a free one.\n`,
    );
    await listening(start({ DATA_DIR }));
  });

  it('says in one sentence that the folder cannot be written', async () => {
    const file = start({ DATA_DIR: '/dev/null/data' });
    expect(await file.exit).toBe(1);
    expect(file.errors().trim().split('\n')).toHaveLength(1);
    expect(file.errors()).toContain('/dev/null/data');
  });
});
