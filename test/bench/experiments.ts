import { benchBandit } from './experiments/bandit.ts';
import { coverage } from './experiments/coverage.ts';
import { falseAlarms } from './experiments/false-alarms.ts';
import { benchOffPolicy } from './experiments/off-policy.ts';
import { power } from './experiments/power.ts';
import { splits } from './experiments/splits.ts';
import { benchUnderperformers } from './experiments/underperformers.ts';

/**
 * Whether what is said of experiments and campaigns holds: simulated shops in which the truth is known, counted and
 * judged by the product's own code. What each figure means: docs/experiments.md. Seeded; about four minutes.
 */
export async function run(emit: (line: object) => void): Promise<void> {
  emit({ metric: 'false_alarms', ...falseAlarms() });
  emit({ metric: 'coverage', ...coverage() });
  for (const each of power()) emit({ metric: 'power', ...each });
  emit({ metric: 'splits', ...splits() });
  for (const each of await benchBandit()) emit({ metric: 'bandit', ...each });
  for (const each of await benchOffPolicy()) emit({ metric: 'off_policy', ...each });
  emit({ metric: 'underperformers', ...(await benchUnderperformers()) });
}
