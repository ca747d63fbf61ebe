import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { declaredPurposes } from './purposes.ts';

function purposesOf(toml: string) {
  const dir = mkdtempSync(join(tmpdir(), 'toml-'));
  writeFileSync(join(dir, 'a.toml'), toml);
  try {
    return declaredPurposes(join(dir, 'a.toml'));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

it('reads what a pixel declares, wherever the section stands', () => {
  const section =
    '[customer_privacy]\nanalytics = true\nmarketing = false\npreferences = false\nsale_of_data = "ldu"\n';
  const expected = { analytics: true, marketing: false, preferences: false, saleOfData: 'ldu' };
  expect(purposesOf(section)).toEqual(expected);
  expect(purposesOf(`name = "x"\n${section}\n[settings]\nanalytics = false\n`)).toEqual(expected);
});

it('waits for every purpose when nothing is declared', () => {
  const all = { analytics: true, marketing: true, preferences: true, saleOfData: 'enabled' };
  expect(purposesOf('name = "x"\n')).toEqual(all);
  expect(declaredPurposes('/nowhere/at/all.toml')).toEqual(all);
});
