import type { Candidate, CandidateOptions } from '@kindred/models/release';
import { isItemTable, MODEL_FAMILIES } from '@kindred/shared/release';
import type { Gap, Said } from '@kindred/shared/said';
import { z } from 'zod';

/** What the server and its trainer tell each other over the child's channel (structured clone, not JSON). */
export type ToTrainer =
  | TrainerPart
  | { kind: 'train'; options: TrainerOptions }
  | { kind: 'loaded'; request: number; bytes: Uint8Array | null }
  | { kind: 'saved'; request: number };

/** Rows as JSON text, straight from the database: the server's own thread neither parses nor builds them. */
export interface DatasetPart {
  kind: 'products' | 'events' | 'orders';
  /** An array; see assemble-dataset.ts for its rows. */
  json: string;
}

/** What the release to be refreshed has learned, in order; without any the trainer trains in full. */
export interface LearnedPart {
  kind: 'learned';
  bytes: Uint8Array;
}

/** Handed over before the word to train. */
export type TrainerPart = DatasetPart | LearnedPart;

/** The time budget follows from the data, which only the trainer sees whole. */
export interface TrainerOptions extends Omit<
  CandidateOptions,
  'onProgress' | 'signal' | 'checkpoints' | 'timeBudgetSeconds'
> {
  /** False: the linear family alone, in seconds. */
  searchesNetworks?: boolean;
}

/** What a trained candidate comes back with. */
export interface Trained {
  candidate: Candidate;
  /** Visits and orders that it learned from. */
  sessions: number;
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const checkpoint = {
  request: z.int().min(0),
  name: z.string().regex(/^[\w.:/-]{1,100}$/),
  /** sha256 of the data that it was reached on. */
  dataset: z.string().regex(/^[0-9a-f]{64}$/),
};

const words = z.string().max(500);
const sentence = z.object({
  text: words,
  gaps: z.record(
    z.string(),
    z.lazy(() => gap),
  ),
});
const gap: z.ZodType<Gap> = z.union([
  z.number(),
  words,
  z.object({ day: z.number() }),
  z.object({ percent: z.number() }),
  z.object({ change: z.number() }),
  z.object({ points: z.number() }),
  sentence,
]);
const saidSchema: z.ZodType<Said> = z.union([words, sentence]);

/** What the server itself reads of it; the rest is stored as it came. */
const candidateShape = z.looseObject({
  artifact: bytes,
  artifactSha256: z.string(),
  family: z.enum(MODEL_FAMILIES),
  report: z.looseObject({ verdict: z.enum(['released', 'refused']), reasons: z.array(saidSchema) }),
  itemTable: z.custom<Candidate['itemTable']>(isItemTable),
  learned: bytes.optional(),
  refreshed: z.object({ added: z.int().min(0), removed: z.int().min(0) }).optional(),
  related: z.array(z.object({ productId: z.string(), relatedProductIds: z.array(z.string()) })),
});
const candidate = z.custom<Candidate>((value) => candidateShape.safeParse(value).success);

/** The server's door: the trainer is our own code, but another process all the same. */
export const fromTrainerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    fraction: z.number().min(0).max(1),
    message: saidSchema,
    budgetSeconds: z.number().min(0),
  }),
  z.object({ kind: z.literal('load'), ...checkpoint }),
  z.object({ kind: z.literal('save'), ...checkpoint, bytes }),
  z.object({ kind: z.literal('candidate'), candidate, sessions: z.int().min(0) }),
  z.object({ kind: z.literal('failed'), message: saidSchema }),
]);

export type FromTrainer = z.infer<typeof fromTrainerSchema>;
