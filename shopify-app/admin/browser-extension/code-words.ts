/** "ABCD EFGH": nobody types eight letters in one go. The space does not break. */
export const codeGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('\u00a0');

/** "4:07", as clocks that count down show it everywhere. */
export const timeLeft = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
