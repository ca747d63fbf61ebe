/** Counters of this process, in Prometheus' text form. Numbers only: nothing here names a shop or a person. */
export interface Metrics {
  requestEnded(route: string, status: number, milliseconds: number): void;
  jobEnded(job: string, outcome: string, milliseconds: number): void;
  text(gauges: Gauge[]): string;
}

export interface Gauge {
  name: string;
  help: string;
  /** 'counter' for a number that only grows. */
  type?: 'gauge' | 'counter';
  samples: { labels?: Record<string, string>; value: number }[];
}

export function createMetrics(): Metrics {
  const requests = new Tally();
  const jobs = new Tally();
  return {
    requestEnded: (route, status, milliseconds) =>
      requests.add({ route, status: String(status) }, milliseconds),
    jobEnded: (job, outcome, milliseconds) => jobs.add({ job, outcome }, milliseconds),
    text: (gauges) =>
      [
        ...requests.gauges('kindred_http_requests', 'HTTP requests answered'),
        ...jobs.gauges('kindred_jobs', 'Jobs ended'),
        ...gauges,
      ]
        .map(textOf)
        .join(''),
  };
}

/** Counts and total seconds by a set of labels. */
class Tally {
  readonly #rows = new Map<string, { labels: Record<string, string>; count: number; milliseconds: number }>();

  add(labels: Record<string, string>, milliseconds: number): void {
    const key = JSON.stringify(labels);
    const row = this.#rows.get(key) ?? { labels, count: 0, milliseconds: 0 };
    row.count += 1;
    row.milliseconds += milliseconds;
    this.#rows.set(key, row);
  }

  gauges(name: string, help: string): Gauge[] {
    const rows = [...this.#rows.values()];
    const of = (value: (row: (typeof rows)[number]) => number) =>
      rows.map((row) => ({ labels: row.labels, value: value(row) }));
    return [
      { name: `${name}_total`, help, type: 'counter', samples: of((row) => row.count) },
      {
        name: `${name}_seconds_total`,
        help: `${help}, seconds spent`,
        type: 'counter',
        samples: of((row) => row.milliseconds / 1000),
      },
    ];
  }
}

function textOf({ name, help, type = 'gauge', samples }: Gauge): string {
  const lines = samples.map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
