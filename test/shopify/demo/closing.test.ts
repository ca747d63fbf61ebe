import { expect, test } from 'vitest';
import { createClosing } from './closing.ts';

test('closes what was opened last first, once', async () => {
  const closing = createClosing();
  const closed: string[] = [];
  closing.add(() => void closed.push('database'));
  closing.add(async () => void closed.push('server'));
  await Promise.all([closing.close(), closing.close()]);
  expect(closed).toEqual(['server', 'database']);
});

test('goes on past what fails, and tells the first failure', async () => {
  const closing = createClosing();
  const closed: string[] = [];
  closing.add(() => void closed.push('database'));
  closing.add(() => Promise.reject(new Error('The server does not end.')));
  await expect(closing.close()).rejects.toThrow('The server does not end.');
  expect(closed).toEqual(['database']);
});
