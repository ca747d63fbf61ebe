import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('metrics', () => {
  it('are text that Prometheus reads', () => {
    const metrics = createMetrics();
    metrics.requestEnded('/api/overview', 200, 12);
    metrics.requestEnded('/api/overview', 200, 8);
    metrics.jobEnded('shop.train', 'done', 1500);
    const text = metrics.text([{ name: 'kindred_shops', help: 'Installed shops', samples: [{ value: 2 }] }]);
    expect(text).toContain('kindred_http_requests_total{route="/api/overview",status="200"} 2\n');
    expect(text).toContain('kindred_http_requests_seconds_total{route="/api/overview",status="200"} 0.02\n');
    expect(text).toContain('kindred_jobs_total{job="shop.train",outcome="done"} 1\n');
    expect(text).toContain('# TYPE kindred_shops gauge\nkindred_shops 2\n');
  });

  it('escape what would break a line', () => {
    const text = createMetrics().text([
      { name: 'x', help: 'x', samples: [{ labels: { route: 'a"b\\c\nd' }, value: 1 }] },
    ]);
    expect(text).toContain('x{route="a\\"b\\\\c\\nd"} 1\n');
  });
});
