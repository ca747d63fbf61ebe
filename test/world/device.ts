import { chooseVariation, hash, inRange } from '@kindred/models/experiment/assign';
import type { ExperimentExposed } from '@kindred/shared/event';
import { type DeviceExperiment, HOLDOUT_ID, type VariationContent } from '@kindred/shared/experiment';
import { createRandom, uuidV4 } from './random.ts';

/** What a simulated browser remembers of what it was given; storefront/experiment/assignment.ts without a browser. */
export interface Device {
  /** The random number that decides. */
  unit: string;
  /** For one page. `segment`: the number under which it finds itself in one. */
  open(experiments: readonly DeviceExperiment[], at: number, segment: number | null): DevicePage;
}

export interface DevicePage {
  /** What stands in a slot of this page that is reached, and what is told of it. */
  reach(placementId: string): { told: ExperimentExposed[]; content: VariationContent };
}

interface Drawn {
  exposed: ExperimentExposed;
  seed: string;
  day: number;
  pages: number;
}

const DAY = 86_400_000;

/** The same visitor of the same world is the same device. */
export function createDevice(seed: number, visitorId: string): Device {
  const unit = uuidV4(createRandom(seed, `device ${visitorId}`));
  const drawn = new Map<string, Drawn>();
  return {
    unit,
    open(experiments, at, segment) {
      const day = Math.floor(at / DAY);
      const isTold = new Set<string>();
      return {
        reach(placementId) {
          const told: ExperimentExposed[] = [];
          for (const experiment of experiments) {
            const { experimentId, seed: split, audience, contents, draws, dailyCap } = experiment;
            if (audience.placements?.includes(placementId) === false) continue;
            const known = drawn.get(experimentId);
            const last = known?.seed === split ? known : undefined;
            const isToday = last?.day === day;
            const holds = isToday || draws === 'once';
            const exposed = (holds && last?.exposed) || draw(experiment, unit, day, segment);
            const content = exposed && contents[exposed.variation];
            if (!content) continue;
            const pages = isToday ? last.pages : 0;
            if (dailyCap !== undefined && pages >= dailyCap && !isTold.has(experimentId)) continue;
            if (!isTold.has(experimentId)) told.push(exposed);
            drawn.set(experimentId, {
              exposed,
              seed: split,
              day,
              pages: pages + Number(!isTold.has(experimentId)),
            });
            isTold.add(experimentId);
            if (experimentId !== HOLDOUT_ID || content.kind !== 'as_is') return { told, content };
          }
          return { told, content: { kind: 'as_is' } };
        },
      };
    },
  };
}

function draw(
  { experimentId, seed, group, audience, weights, bySegment, draws }: DeviceExperiment,
  unit: string,
  day: number,
  segment: number | null,
): ExperimentExposed | undefined {
  if (!inRange(hash(group.seed, unit), group.from, group.to)) return undefined;
  if (audience.segments && (segment === null || !audience.segments.includes(segment))) return undefined;
  const own = segment === null ? undefined : bySegment?.[segment];
  const shares = own ?? weights;
  const variation = chooseVariation(hash(seed, draws === 'once' ? unit : `${unit}${day}`), shares);
  if (variation === null) return undefined;
  return { experimentId, variation, propensity: shares[variation]!, ...(own && { segment: segment! }) };
}
