import { expect, test } from 'vitest';
import { Progress, remaining } from './progress.ts';

function written(terminal: boolean): { progress: Progress; lines: string[]; pass(ms: number): void } {
  let at = 0;
  const lines: string[] = [];
  const write = (text: string): void => void lines.push(text);
  return { progress: new Progress({ now: () => at, write, terminal }), lines, pass: (ms) => (at += ms) };
}

test('tells now and then how far a task is and how long it takes', () => {
  const { progress, lines, pass } = written(false);
  progress.begin('v-sknn: judging');
  for (let step = 1; step <= 100; step++) {
    pass(300);
    progress.update(step / 100);
  }
  expect(lines).toEqual([
    'v-sknn: judging, 34 %, about 20 s left\n',
    'v-sknn: judging, 68 %, about 10 s left\n',
  ]);
});

test('draws one line on a terminal and clears it before it says something', () => {
  const { progress, lines, pass } = written(true);
  progress.begin('training');
  pass(250);
  progress.update(0.5, 'epoch 2');
  progress.say('done');
  expect(lines).toEqual(['\r\u001b[Ktraining, epoch 2, 50 %, about 1 s left', '\r\u001b[K', 'done\n']);
});

test('guesses nothing from the first moment, and counts long times in minutes', () => {
  expect(remaining(0.01, 1_000)).toBe('');
  expect(remaining(1, 1_000)).toBe('');
  expect(remaining(0.25, 100_000)).toBe('about 5 min left');
});
