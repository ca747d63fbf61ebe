import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recall, remember } from './memory.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kindred-memory-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('gives back what it remembered, to the same shop only', () => {
  const memory = { ...recall(folder, 'a'), shopify: { shops: [1] } };
  remember(folder, memory);
  expect(recall(folder, 'a')).toEqual(memory);
  expect(() => recall(folder, 'b')).toThrow(/another shop or other ports/);
});

test('begins again, with any shop, where a first start was interrupted', () => {
  remember(folder, recall(folder, 'a'));
  mkdirSync(join(folder, 'app'));
  expect(recall(folder, 'b')).toMatchObject({ source: 'b', shopify: null });
});

test('keeps away from a folder with something else in it', () => {
  mkdirSync(join(folder, 'app'));
  expect(() => recall(folder, 'a')).toThrow(/not a demo's/);
});

test('says so when what it remembered is damaged', () => {
  writeFileSync(join(folder, 'emulated-shopify.bin'), 'not what was written');
  expect(() => recall(folder, 'a')).toThrow(/damaged/);
});
