import { benchBandit } from './experiments/bandit.ts';
import { campaignCalls } from './experiments/campaign-calls.ts';
import { coverage } from './experiments/coverage.ts';
import { falseAlarms } from './experiments/false-alarms.ts';
import { benchOffPolicy } from './experiments/off-policy.ts';
import { power } from './experiments/power.ts';
import { releases } from './experiments/releases.ts';
import { segments } from './experiments/segments.ts';
import { splits } from './experiments/splits.ts';
import { benchUnderperformers } from './experiments/underperformers.ts';

const PARTS: Record<string, () => object[] | Promise<object[]>> = {
  false_alarms: () => [falseAlarms()],
  coverage: () => [coverage()],
  power,
  splits: () => [splits()],
  segments,
  bandit: () => benchBandit(),
  campaign_calls: () => campaignCalls(),
  off_policy: () => benchOffPolicy(),
  releases,
  underperformers: () => benchUnderperformers(),
};

/**
 * Whether what is said of experiments and campaigns holds: simulated shops in which the truth is known, counted and
 * judged by the product's own code. What each figure means: docs/experiments.md. Seeded; about seven minutes, and less
 * for one part: `npm run bench -- experiments bandit`.
 */
export async function run(emit: (line: object) => void, only?: string): Promise<void> {
  if (only !== undefined && !(only in PARTS))
    throw new Error(`Which part? ${Object.keys(PARTS).join(' | ')}`);
  for (const [metric, part] of Object.entries(PARTS))
    if (only === undefined || only === metric) for (const each of await part()) emit({ metric, ...each });
}
