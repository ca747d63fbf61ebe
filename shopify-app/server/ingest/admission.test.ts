import { afterEach, expect, test, vi } from 'vitest';
import { type Admission, createAdmission } from './admission.ts';

const limits = {
  maxInFlightBytes: 1_000_000,
  minInFlightBytes: 1_000,
  maxLoopDelayMilliseconds: 100,
  targetMilliseconds: 250,
};
let admission: Admission;

afterEach(() => {
  admission.close();
  vi.useRealTimers();
});

test('slow answers narrow the window to the least, quick ones widen it to the most', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  admission = createAdmission(limits);
  const answer = (milliseconds: number) => {
    const admitted = admission.enter(500);
    admitted?.received();
    vi.advanceTimersByTime(milliseconds);
    admitted?.leave();
  };
  answer(400);
  expect(admission.windowBytes).toBe(1_000);
  for (let index = 0; index < 300; index++) answer(10);
  expect(admission.windowBytes).toBe(1_000_000);
  expect(admission.inFlightBytes).toBe(0);
});

test('a sender that is slow to deliver its body narrows nothing', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  admission = createAdmission(limits);
  const admitted = admission.enter(500);
  vi.advanceTimersByTime(60_000);
  admitted?.leave();
  expect(admission.windowBytes).toBe(1_000_000);
});

test('one request larger than the window passes when it is alone', () => {
  admission = createAdmission({ ...limits, maxInFlightBytes: 100 });
  const alone = admission.enter(500);
  expect(alone).not.toBeNull();
  expect(admission.enter(1)).toBeNull();
  alone?.leave();
  expect(admission.enter(1)).not.toBeNull();
});

test('while the event loop is late nobody is let in', async () => {
  admission = createAdmission(limits);
  const until = performance.now() + 300;
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(admission.enter(1)).toBeNull();
  await expect.poll(() => admission.enter(1), { timeout: 5_000 }).not.toBeNull();
});
