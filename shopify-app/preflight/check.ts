/** One thing that Shopify would refuse (error) or advises against (warning), in words for who mends it. */
export interface Finding {
  level: 'error' | 'warning';
  /** A file, relative to its extension; with a line where one is known. */
  where: string;
  problem: string;
  mend: string;
}

export interface Check {
  name: string;
  /** What was looked at, with its sizes: a check that found nothing says of how much. */
  seen: string;
  findings: Finding[];
}

export const error = (where: string, problem: string, mend: string): Finding => ({
  level: 'error',
  where,
  problem,
  mend,
});

export const warning = (where: string, problem: string, mend: string): Finding => ({
  ...error(where, problem, mend),
  level: 'warning',
});

export const kilobytes = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** "FAILED  files  31.0 kB …", and below it each finding with where it is and how to mend it. */
export function report({ name, seen, findings }: Check): string {
  const failed = findings.some(({ level }) => level === 'error');
  const state = failed ? 'FAILED ' : findings.length > 0 ? 'warning' : 'ok     ';
  const lines = findings.map(
    ({ level, where, problem, mend }) => `        ${level}: ${where}: ${problem}\n          ${mend}`,
  );
  return [`${state} ${name.padEnd(14)} ${seen}`, ...lines].join('\n');
}
