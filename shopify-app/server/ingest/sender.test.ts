import { expect, test } from 'vitest';
import { senderOf } from './sender.ts';

test.each([
  [
    'from_browser',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  ],
  [
    'from_browser',
    'Mozilla/5.0 (Linux; Android 9; CUBOT_X18_Plus) AppleWebKit/537.36 Chrome/80.0 Mobile Safari/537.36',
  ],
  [
    'from_browser',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 300.0',
  ],
  ['from_program', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  [
    'from_program',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0.0.0 Safari/537.36',
  ],
  ['from_program', 'python-requests/2.31'],
  ['from_program', ''],
  ['from_program', '  '],
])('is %s: %s', (sender, userAgent) => {
  expect(senderOf(userAgent)).toBe(sender);
  expect(senderOf(userAgent)).toBe(sender);
});

test('bears agents without end, and ever new ones', () => {
  expect(senderOf('Mozilla/5.0 (Android) Chrome/131.0.0.0 Mobile '.repeat(3_000))).toBe('from_browser');
  for (let nth = 0; nth < 3_000; nth++) expect(senderOf(`curl/${nth}`)).toBe('from_program');
});
