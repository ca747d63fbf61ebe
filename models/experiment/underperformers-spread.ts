import type { FunnelStep } from './underperformers-funnel.ts';
import type { Expected } from './underperformers-peers.ts';

/**
 * Until there are many peers: they differ by about a third more or less, as sure as twenty of them would make one. The
 * judgement of models/insights/slots.ts, not learned from other shops. What is in stock can change from one day to the
 * next.
 */
const USUAL_SPREAD: Record<FunnelStep, number> = { click: 0.35, stock: 1, cart: 0.35, order: 0.35 };
const USUAL_FREEDOM = 20;
const LEAST_TRIALS = 20;

/** How much peers differ beyond chance, as a variance of log odds (DerSimonian and Laird 1986). */
export function spreadOfPeers(step: FunnelStep, peers: readonly Expected[], alike: number): number {
  const usual = USUAL_SPREAD[step] ** 2;
  const told = peers
    .filter(({ own }) => own.n >= LEAST_TRIALS)
    .map(({ own: { n, hits }, rate }) => ({
      off: Math.log((hits + 0.5) / (n - hits + 0.5)) - Math.log(rate / (1 - rate)),
      weight: 1 / ((1 / (hits + 0.5) + 1 / (n - hits + 0.5)) * alike),
    }));
  const freedom = Math.max(0, told.length - 1);
  if (freedom === 0) return usual;
  const total = told.reduce((sum, { weight }) => sum + weight, 0);
  const squares = told.reduce((sum, { weight }) => sum + weight * weight, 0);
  const middle = told.reduce((sum, { off, weight }) => sum + off * weight, 0) / total;
  const q = told.reduce((sum, { off, weight }) => sum + weight * (off - middle) ** 2, 0);
  const own = Math.max(0, (q - freedom) / (total - squares / total));
  return (USUAL_FREEDOM * usual + freedom * own) / (USUAL_FREEDOM + freedom);
}
