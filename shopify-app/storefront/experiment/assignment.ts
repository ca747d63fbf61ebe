import { chooseVariation, hash, inRange } from '@kindred/models/experiment/assign';
import type { ExperimentExposed } from '@kindred/shared/event';
import {
  type Audience,
  type DeviceExperiment,
  HOLDOUT_ID,
  PHONE_BELOW_PIXELS,
  type VariationContent,
} from '@kindred/shared/experiment';
import type { Page } from '../entry/shopify-page.ts';
import { TESTS_KEY } from '../storage/device-store.ts';

/** Where and to whom something is about to be shown. */
export interface Visit {
  page: Pick<Page, 'country' | 'locale'>;
  placementId: string;
  /** Asked only where an experiment turns on it. Throws where consent went meanwhile. */
  segment(): Promise<number | null>;
  /** Experiments that were reached on this page already: their daily cap is for the pages after it. */
  told: ReadonlySet<string>;
}

export interface Assignment {
  assigned: ExperimentExposed[];
  /** Undefined: no experiment fits. */
  content?: VariationContent | undefined;
}

interface Drawn {
  exposed: ExperimentExposed;
  /** With another one it is another split, though the experiment is called the same: a holdout of another size. */
  seed: string;
  /** The UTC day that `left` is about; of adaptive ones also that of the draw. */
  day: number;
  /** On how many pages of that day it may still be reached; absent: on all. */
  left?: number | undefined;
  /** It may be reached until so many of that day had it or another that is capped. */
  pressureCap?: number | undefined;
}

/** In localStorage. */
interface Tests {
  /** Random; it never leaves the device. */
  unit: string;
  drawn: Record<string, Drawn | undefined>;
  /** Pages with something capped, on the UTC day `day`; one with two of them counts twice. */
  pages?: number;
  day?: number;
}

const today = (): number => Math.floor(Date.now() / 864e5);

/**
 * By age and not by what the page lists, which may stand in a cache since before a start. What is drawn for good ends
 * within these days.
 */
const KEPT_DAYS = 90;
const MOST_KEPT = 100;

/**
 * What this visit is given: the first experiment that fits decides what stands in the slot; a holdout stands before it and
 * lets through whom it does not hold out. Remembered, or thrown where the browser remembers nothing: who would be another
 * visitor on each page takes no part. Nothing is waited for from reading to remembering, as the slots of a page, and other
 * tabs, are one visitor: where a segment has to be known it begins again with it.
 */
export async function assign(
  experiments: readonly DeviceExperiment[],
  visit: Visit,
  segment?: number | null,
): Promise<Assignment> {
  const tests = readTests();
  const { unit, drawn } = tests;
  const day = today();
  const given: Assignment = { assigned: [] };
  for (const experiment of experiments) {
    const { experimentId, seed, audience, contents, draws, dailyCap, pressureCap } = experiment;
    if (!fits(audience, visit)) continue;
    const known = drawn[experimentId];
    const last = known?.seed === seed ? known : undefined;
    const isToday = last?.day === day;
    // Once drawn for good, also when weights have changed since; adaptive ones until the UTC day is over.
    const holds = isToday || draws === 'once';
    const exposed = (holds && last?.exposed) || draw(experiment, unit, day, segment);
    if (exposed === null) return assign(experiments, visit, await visit.segment());
    const content = exposed && contents[exposed.variation];
    if (!content) continue;
    const left = (isToday ? last.left : undefined) ?? dailyCap;
    drawn[experimentId] = { exposed, seed, day, left, pressureCap };
    // Where there is no cap, nothing is as much.
    if ((left! <= 0 || pagesOf(tests) >= pressureCap!) && !visit.told.has(experimentId)) continue;
    given.assigned.push(exposed);
    given.content = content;
    if (experimentId !== HOLDOUT_ID || content.kind !== 'as_is') break;
  }
  for (const experimentId of Object.keys(drawn))
    if ((drawn[experimentId]?.day ?? 0) < day - KEPT_DAYS || Object.keys(drawn).length > MOST_KEPT)
      delete drawn[experimentId];
  saveTests(tests);
  return given;
}

const pagesOf = ({ day, pages }: Tests): number => (day === today() ? pages! : 0);

/** Whether the day's last page with it, or with another one, is this one. */
export function countPage(experimentId: string): boolean {
  const tests = readTests();
  const one = tests.drawn[experimentId];
  if (one?.left === undefined) return false;
  one.left -= 1;
  tests.pages = pagesOf(tests) + 1;
  tests.day = today();
  saveTests(tests);
  return one.left <= 0 || Object.values(tests.drawn).some((each) => tests.pages! >= each!.pressureCap!);
}

export const isIn = <Value>(list: readonly Value[] | undefined, value: unknown): boolean =>
  !list || list.includes(value as Value);

const fits = (
  { countries, devices, languages, placements }: Audience,
  { page, placementId }: Visit,
): boolean =>
  isIn(countries, page.country) &&
  isIn(devices, innerWidth < PHONE_BELOW_PIXELS ? 'phone' : 'computer') &&
  isIn(placements, placementId) &&
  (!languages || languages.some((language) => `${page.locale}-`.startsWith(`${language}-`)));

/** Null: a segment has to be known first. */
function draw(
  { experimentId, seed, group, audience, weights, bySegment, draws }: DeviceExperiment,
  unit: string,
  day: number,
  segment: number | null | undefined,
): ExperimentExposed | null | undefined {
  if (!inRange(hash(group.seed, unit), group.from, group.to)) return undefined;
  if (segment === undefined && (audience.segments || bySegment)) return null;
  if (!isIn(audience.segments, segment)) return undefined;
  const own = bySegment?.[segment!];
  const shares = own ?? weights;
  const variation = chooseVariation(hash(seed, draws === 'once' ? unit : unit + day), shares);
  if (variation === null) return undefined;
  return { experimentId, variation, propensity: shares[variation]!, segment: own && segment! };
}

/** Throws for what is no JSON: then another script wrote there, and may do so again. */
function readTests(): Tests {
  const tests = JSON.parse(localStorage.getItem(TESTS_KEY)!) as Partial<Tests> | null;
  return tests?.unit && tests.drawn ? (tests as Tests) : { unit: crypto.randomUUID(), drawn: {} };
}

/** Only what is news: each write is heard of in other tabs. */
function saveTests(tests: Tests): void {
  const json = JSON.stringify(tests);
  if (json !== localStorage.getItem(TESTS_KEY)) localStorage.setItem(TESTS_KEY, json);
}
