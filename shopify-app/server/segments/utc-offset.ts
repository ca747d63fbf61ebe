/** Minutes that clocks of an IANA time zone are ahead of UTC then; 0 where the zone is not known. */
export function utcOffsetMinutes(timeZone: string | null, at: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: timeZone ?? 'UTC', timeZoneName: 'longOffset' });
    const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = 0, minutes = 0] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return 0;
  }
}
