import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '@kindred/shared/api/admin';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../contracts/database-servers.ts';
import { type DemoRun, freePorts, runDemo } from './demo-cli.ts';

/**
 * `npm run demo` as a new user meets it: the command itself, its words, exit codes and what it leaves behind. `--check`,
 * which walks the circle, is a command of its own in .ci/run.
 */
const MINUTE = 60_000;
const folder = temporaryFolder();
const started: DemoRun[] = [];

beforeAll(() => {
  writeFileSync(join(folder.path, 'products.csv'), PRODUCTS);
  writeFileSync(join(folder.path, 'orders.csv'), ORDERS);
  writeFileSync(
    join(folder.path, 'picture.png'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  );
  writeFileSync(join(folder.path, 'other.csv'), 'a,b,c\n1,2,3\n');
});

afterEach(async () => {
  for (const run of started.splice(0)) {
    run.process.kill('SIGTERM');
    await run.ended;
  }
});
afterAll(() => folder.remove());

function demo(...args: string[]): DemoRun {
  const run = runDemo(...args);
  started.push(run);
  return run;
}

const file = (name: string): string => join(folder.path, name);
const activityOf = async (circle: string): Promise<Activity> =>
  (await (await fetch(`${circle}/activity.json`)).json()) as Activity;

test('runs on a merchant’s exports, and goes on after it was killed', { timeout: 6 * MINUTE }, async () => {
  const port = await freePorts();
  const data = file('data');
  const args = ['--products', file('products.csv'), '--orders', file('orders.csv')];
  const own = [...args, '--data', data, '--port', String(port)];

  const first = demo(...own);
  const { circle } = await first.running;
  expect(first.talk()).toContain('products, line 8: "free" is not a price.');
  expect(first.talk()).toContain('orders, line 6: "yesterday" is not a time of order.');
  expect(first.talk()).toContain('orders, line 7: "Kettle" is no product of this catalogue');
  const released = (await activityOf(circle)).activeRelease?.releaseId;
  expect(released).toBeDefined();

  const sameFolder = demo(...own);
  expect(await sameFolder.ended).toBe(1);
  expect(sameFolder.talk()).toContain(`${data} is in use by another Kindred server`);
  const samePorts = demo(...args, '--data', file('other-data'), '--port', String(port - 3));
  expect(await samePorts.ended).toBe(1);
  expect(samePorts.talk()).toContain(`Port ${port} is in use by another program`);

  first.process.kill('SIGKILL');
  await first.ended;
  const second = demo(...own);
  await second.running;
  expect(second.talk()).not.toContain('Make the shop');
  expect((await activityOf(circle)).activeRelease?.releaseId).toBe(released);
  second.process.kill('SIGINT');
  expect(await second.ended, second.talk()).toBe(0);
  await expect.poll(() => processesNaming(data)).toEqual([]);
});

test('begins again where a first start was interrupted', { timeout: 6 * MINUTE }, async () => {
  const own = ['--products', file('products.csv'), '--data', file('interrupted'), '--port', '0'];
  const first = demo(...own);
  await said(first, 'Install the app');
  first.process.kill('SIGINT');
  expect(await first.ended).toBe(130);
  expect(first.talk()).not.toContain('did not start');
  const second = demo(...own);
  const { circle } = await second.running;
  expect((await activityOf(circle)).activeRelease).not.toBeNull();
});

test.each([
  ['a picture', ['--products', 'picture.png'], 1, /picture\.png: This file is not text/],
  ['another table', ['--products', 'other.csv'], 1, /other\.csv: .* not a Shopify product export/],
  ['orders for products', ['--products', 'orders.csv'], 1, /looks like a Shopify order export/],
  ['no file', ['--products', 'nowhere.csv'], 1, /There is no such file: .*nowhere\.csv/],
  ['orders alone', ['--orders', 'orders.csv'], 2, /--orders needs --products/],
])('says in one sentence what is wrong with %s', async (_, args, code, sentence) => {
  const run = demo(...args.map((arg) => (arg.startsWith('--') ? arg : file(arg))), '--data', file('never'));
  expect(await run.ended).toBe(code);
  expect(run.talk()).toMatch(sentence);
  expect(run.talk()).not.toMatch(/^\s+at /m);
  expect(run.out()).toBe('');
});

async function said(run: DemoRun, words: string): Promise<void> {
  await expect.poll(run.talk, { timeout: MINUTE, interval: 50 }).toContain(words);
}

/** Command lines of what still runs with this path; where there is no /proc nothing can be told. */
function processesNaming(path: string): string[] {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return pids.map(commandLine).filter((line) => line.includes(path));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const PRODUCTS = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src
mug,Mug,<p>For tea.</p>,Clay & Co,Cups,"red, clay",true,Colour,Red,MUG-R,9.50,
mug,,,,,,,Colour,Blue,MUG-B,9.50,
bowl,Bowl,<p>For soup.</p>,Clay & Co,Bowls,"red, clay",true,,,BOWL,12.00,
plate,Plate,,Clay & Co,Plates,blue,true,,,PLATE,8.00,
spoon,Spoon,,Wood & Co,Cutlery,wood,true,,,SPOON,3.00,
fork,Fork,,Wood & Co,Cutlery,wood,true,,,FORK,3.00,
knife,Knife,,Wood & Co,Cutlery,wood,true,,,KNIFE,free,
`;

const ORDERS = `Name,Email,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Id
#1001,a@example.com,EUR,2026-09-30 14:05:11 +0200,1,Mug - Red,9.50,MUG-R,5001
#1001,a@example.com,,,2,Bowl,12.00,BOWL,
#1002,b@example.com,EUR,2026-10-02 09:00:00 +0200,4,Spoon,3.00,SPOON,5002
#1002,b@example.com,,,4,Fork,3.00,FORK,
#1003,c@example.com,EUR,yesterday,1,Plate,8.00,PLATE,5003
#1004,c@example.com,EUR,2026-10-03 10:00:00 +0200,1,Kettle,30.00,,5004
`;
