import { z } from 'zod';
import { MAX_EVENTS_PER_REQUEST } from '../event-policy.ts';

/**
 * The envelope only: events are checked one by one (`shopperEventSchema`), so that one bad event
 * does not fail its neighbours.
 */
export const collectEnvelopeSchema = z.object({
  shop: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com$/),
  key: z.string().regex(/^[\w-]{16,64}$/),
  events: z.array(z.unknown()).min(1).max(MAX_EVENTS_PER_REQUEST),
});
