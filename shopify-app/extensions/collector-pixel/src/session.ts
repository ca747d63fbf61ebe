import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import { type AsyncStorage, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';
import { isUuid, uuidV7 } from './ids.ts';

/**
 * The visit that something at `now` belongs to: the last one, or a new one after 30 idle minutes. Only a page's first
 * event waits for the storage: a page that is being left has no time for answers.
 */
export async function sessionIdAt(now: number, store: AsyncStorage, memory: VisitMemory): Promise<string> {
  const goesOn = (visit: Visit | null): visit is Visit =>
    visit !== null && Math.abs(now - visit.lastAt) < SESSION_IDLE_MILLISECONDS;
  if (!goesOn(memory.visit))
    memory.visit = asVisit(await readJson(store, PIXEL_KEYS.session)) ?? memory.visit;
  memory.visit = { id: goesOn(memory.visit) ? memory.visit.id : uuidV7(now), lastAt: now };
  void writeJson(store, PIXEL_KEYS.session, memory.visit);
  return memory.visit.id;
}

/** What this page knows of the visit; all there is where the browser stores nothing. */
export interface VisitMemory {
  visit: Visit | null;
}

interface Visit {
  id: string;
  lastAt: number;
}

function asVisit(value: unknown): Visit | null {
  const visit = value as Visit | null;
  return typeof visit === 'object' && isUuid(visit?.id) && Number.isFinite(visit.lastAt) ? visit : null;
}
