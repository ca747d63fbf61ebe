import { expect, test } from 'vitest';
import { createDemoLog } from './log.ts';

test('says a warning in a line for people, and each kind once', () => {
  const lines: string[] = [];
  const log = createDemoLog((line) => lines.push(line));
  log.info('ingest.opened');
  log.error('ingest.not_stored', { message: 'could not extend file "base/16384/17965"' });
  log.error('ingest.not_stored', { message: 'could not extend file "base/16384/17966"' });
  log.warn('postgres.orphan_ended', { pid: 371 });
  expect(lines).toEqual([
    '    ! ingest.not_stored: could not extend file "base/16384/17965"',
    '    ! postgres.orphan_ended: pid 371',
  ]);
});
