import type { ProductId } from '@kindred/shared/catalog';
import type { Reason } from '@kindred/shared/placement';
import type { EngineName } from '@kindred/shared/release';

/** What a slot may show, best first, before the shop is asked for prices. */
export interface Ranking {
  items: { productId: ProductId; score: number; reason: Reason }[];
  engine: EngineName;
  releaseId: string;
  artifactSha256: string;
  bytes: number;
  isRepeatable(productId: ProductId): boolean;
}
