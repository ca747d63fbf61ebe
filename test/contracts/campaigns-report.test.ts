import { inEnglish } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import { utcDay } from '../../shopify-app/server/ingest/event-store.ts';
import { campaignsOfEachTest } from './campaign-routes.ts';
import { clicks, DAY, sees, START } from './campaign-scene.ts';

const { campaigns, midnight } = campaignsOfEachTest();

describe('a report', () => {
  test('tells no figure of fewer than 25, rounds to five, and is had as a file', async () => {
    const id = await campaigns.started({ name: '=cmd' });
    await campaigns.visits(id, midnight, [
      [12, 2, 0.4],
      [24, 2, 0.3],
      [42, 2, 0.3],
    ]);
    await campaigns.hourAt(midnight + DAY);
    const told = await campaigns.report(id);
    expect(told.summary.visitors).toBe(80);
    expect(told.contents.map(({ visitors, value }) => [visitors, value])).toEqual([
      [null, null],
      [null, null],
      [40, null],
    ]);
    expect(told.days).toEqual([{ day: utcDay(midnight, 0), visitors: 80, weights: START }]);
    const answer = await campaigns.app.request(`/api/campaigns/${id}/download`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[1]).toContain("'=cmd");
    expect(lines[2]).toMatch(/^verdict,{12}./);
    expect(lines).toContain('value,clicked,share,,,,Friendlier,40,,,,,,');
    expect(lines).toContain(`share,,share,,,${utcDay(midnight, 0)},Best sellers,80,,,,0.3,,`);
  });

  test('tells what was brought against the first for everyone, and what the shares that hold should bring', async () => {
    const id = await campaigns.started();
    await campaigns.counted(id, [
      [8_000, 800, 0.4],
      [6_000, 600, 0.3],
      [6_000, 1_200, 0.3],
    ]);
    await campaigns.hourAt(midnight + 5 * DAY);
    const { summary, weights } = await campaigns.report(id);
    // 0.13 of those who came, and 0.1 of those who met the first.
    expect(summary.effect!.value).toBeCloseTo(0.3, 1);
    expect(summary.effect!.low).toBeGreaterThan(0.15);
    expect(inEnglish(summary.words)).toMatch(
      /^Better than showing everyone what stood there before: \+\d+\.\d\s%/,
    );
    // A fifth, a tenth, and the rest for the third are worth 0.17.
    expect(weights.everyone).toEqual([0.2, 0.1, 0.7]);
    const { low, high } = weights.outlook!.change!;
    expect(low).toBeGreaterThan(0.2);
    expect(low < 0.17 / 0.13 - 1 && 0.17 / 0.13 - 1 < high).toBe(true);
    expect(inEnglish(weights.outlook!.words)).toMatch(
      /^By what was seen, these shares should bring between \+2\d\.\d\s%/,
    );
    const lines = (await (await campaigns.app.request(`/api/campaigns/${id}/download`)).text()).split('\r\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^effect against the first for everyone,clicked,relative,,,,,20000,0\.(29|3)/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^outlook of the shares that hold,clicked,relative,,,,,20000,,0\.2/),
    );
  });

  test('says that it cannot tell where too few met the first, and where devices did not show what they were to', async () => {
    const id = await campaigns.started();
    await campaigns.counted(id, [
      [400, 40, 0.4],
      [300, 30, 0.3],
      [300, 60, 0.3],
    ]);
    await campaigns.hourAt(midnight + 5 * DAY);
    const few = await campaigns.report(id);
    expect(few.summary.effect).toBeNull();
    expect(inEnglish(few.summary.words)).toContain('too few visitors met what stood there before');
    expect(few.weights.outlook!.change).toBeNull();
    expect(inEnglish(few.weights.outlook!.words)).toContain('too few visitors were shown anything like it');
    await campaigns.counted(id, [
      [5_000, 500, 0.4],
      [9_000, 900, 0.3],
      [9_000, 1_800, 0.3],
    ]);
    const odd = await campaigns.report(id);
    for (const { effect, words } of [
      odd.summary,
      { effect: odd.weights.outlook!.change, words: odd.weights.outlook!.words },
    ]) {
      expect(effect).toBeNull();
      expect(inEnglish(words)).toContain('what visitors met does not fit how often it was to be shown');
    }
  });

  test('suggests what to do about the place that does worst, and drafts it', async () => {
    const seen = (placementId: string, visitors: number, clicking: number) =>
      Array.from({ length: visitors }, (_, nth) => {
        const visitor = `${placementId}-${nth}`;
        const slate = sees(visitor, midnight, placementId, visitor);
        return nth < clicking ? [slate, clicks(visitor, midnight + 1, '1', visitor)] : [slate];
      }).flat();
    for (const [placementId, clicking] of [
      ['home', 400],
      ['product', 400],
      ['cart', 400],
      ['footer', 40],
    ] as const)
      await campaigns.scene.send(...seen(placementId, 4_000, clicking));
    await campaigns.hourAt(midnight + DAY);
    const { suggestions, isReady, isAllowed } = await campaigns.list();
    expect({ isReady, isAllowed }).toEqual({ isReady: true, isAllowed: true });
    expect(suggestions.map(({ about }) => about)).toEqual([{ placementId: 'footer' }]);
    expect(suggestions[0]).toMatchObject({
      kind: 'move_place',
      draft: { audience: { placements: ['footer'] } },
    });
    expect(suggestions[0]!.evidence.length).toBeGreaterThan(1);
  });
});
