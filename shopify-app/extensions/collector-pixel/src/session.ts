import { SESSION_IDLE_MILLISECONDS } from '@kindred/shared/event';
import { type AsyncStorage, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';
import { isUuid, uuidV7 } from './ids.ts';

/** The visit that something at `now` belongs to: the last one, or a new one after 30 idle minutes. */
export async function sessionIdAt(now: number, store: AsyncStorage, memory: VisitMemory): Promise<string> {
  const visit = asVisit(await readJson(store, PIXEL_KEYS.session)) ?? memory.visit;
  const goesOn = visit !== null && Math.abs(now - visit.lastAt) < SESSION_IDLE_MILLISECONDS;
  memory.visit = { id: goesOn ? visit.id : uuidV7(now), lastAt: now };
  await writeJson(store, PIXEL_KEYS.session, memory.visit);
  return memory.visit.id;
}

/** Stands in where the browser stores nothing. */
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
