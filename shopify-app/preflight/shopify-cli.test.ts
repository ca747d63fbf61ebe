import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBuild, checkPixel, checkTheme } from './shopify-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const problems = (check: { findings: { level: string; where: string; problem: string }[] }): string[] =>
  check.findings.map(({ level, where, problem }) => `${level} ${where} ${problem}`);

test('reads what the command line says of a toml file that is not valid', () => {
  writeFileSync(join(folder, 'package.json'), '{ "name": "app", "private": true }');
  writeFileSync(
    join(folder, 'shopify.app.toml'),
    'client_id = "a"\nname = "A"\napplication_url = "https://a.example"\nembedded = true\n[webhooks]\napi_version = "2026-10"\n[[webhooks.subscriptions]]\ncompliance_topics = ["customers/nothing"]\nuri = "/webhooks"\n',
  );
  expect(problems(checkBuild(folder))).toEqual([expect.stringMatching(/customers\/nothing/)]);
});

test('takes the errors of theme check for errors, and nothing else', () => {
  for (const part of ['blocks', 'locales']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'shopify.extension.toml'), 'type = "theme"');
  writeFileSync(join(folder, 'locales/en.default.json'), '{}');
  const schema = '{% schema %}{ "name": "A", "target": "section", "settings": [] }{% endschema %}';
  writeFileSync(join(folder, 'blocks/a.liquid'), `{{ 'a' | upcase }}${schema}`);
  expect(problems(checkTheme(folder))).toEqual([]);
  writeFileSync(join(folder, 'blocks/a.liquid'), `{{ 'a' | nonsense }}${schema}`);
  expect(problems(checkTheme(folder))).toEqual(["error blocks/a.liquid:1 Unknown filter 'nonsense' used."]);
});

test('weighs the pixel that the command line built', () => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/pixel.js'), 'x'.repeat(128_001));
  expect(problems(checkPixel(folder))).toEqual(['error pixel.js 128.0 kB']);
});
