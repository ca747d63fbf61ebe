import {
  type EngineSession,
  explainPlacement,
  graphEngine,
  type LoadedRelease,
  type LoaderPorts,
  loadRelease,
  ModelError,
  type PlacementRequest,
  rankPlacement,
  type RecommendedItem,
  rememberedItems,
  UnsupportedModelError,
} from '@kindred/models/runtime';
import type { PreviewedRelease } from '@kindred/shared/api/recommendations';
import type { EngineName } from '@kindred/shared/release';
import type { RankAnswer, RankedProduct } from '../messages/messages.ts';

/** All that it takes to rank; crosses to the document that ranks as a message, so it is plain data. */
export interface RankOrder {
  placement: PlacementRequest;
  /** As EXTENSION_API.preview answers it. */
  released: PreviewedRelease;
  /** The app's address, where the artifact's path begins. */
  appUrl: string;
}

export interface InferencePorts {
  /** Rejects with `ReleaseGoneError` where the server has the bytes no more. */
  fetchArtifact(url: string): Promise<Uint8Array>;
  subtle: LoaderPorts['subtle'];
  /** ONNX Runtime, for what our own engine refuses. */
  loadOrt(artifact: Uint8Array): Promise<EngineSession>;
  /** Milliseconds, from any start. */
  now(): number;
}

export class ReleaseGoneError extends Error {
  override name = 'ReleaseGoneError';
}

interface ReadyModel extends LoadedRelease {
  engine: EngineName;
  session: EngineSession;
}

/** A release and its drafts, and another to compare with. Each may weigh some megabytes. */
const MOST_KEPT = 4;

/**
 * Ranks as shoppers' devices do: the same rule, the same bytes, checked by the same hashes; our own engine first. Keeps
 * what it loaded; orders come one after the other, as an engine runs one input at a time.
 */
export function createInference(ports: InferencePorts): (order: RankOrder) => Promise<RankAnswer> {
  /** By both hashes, the latest used last. */
  const ready = new Map<string, ReadyModel>();
  let turn: Promise<unknown> = Promise.resolve();

  async function modelOf({ released, appUrl }: RankOrder): Promise<ReadyModel> {
    const { artifact, itemTable } = released.manifest;
    const key = `${artifact.sha256} ${itemTable.sha256}`;
    const model = ready.get(key) ?? (await load(released, appUrl));
    ready.delete(key);
    ready.set(key, model);
    for (const [oldest, { session }] of ready) {
      if (ready.size <= MOST_KEPT) break;
      ready.delete(oldest);
      // Drafts of one release have a session in common.
      if (![...ready.values()].some((other) => other.session === session)) session.release();
    }
    return model;
  }

  async function load({ manifest, itemTable }: PreviewedRelease, appUrl: string): Promise<ReadyModel> {
    const known = [...ready.values()].find(
      (each) => each.manifest.artifact.sha256 === manifest.artifact.sha256,
    );
    const release = await loadRelease(manifest, {
      subtle: ports.subtle,
      fetchBytes: async (path) => {
        if (path === manifest.itemTable.path) return new TextEncoder().encode(itemTable);
        return known?.artifact ?? ports.fetchArtifact(new URL(path, appUrl).href);
      },
    });
    return { ...release, ...(known ?? (await start(release))), ...release };
  }

  async function start({
    manifest,
    artifact,
  }: LoadedRelease): Promise<Pick<ReadyModel, 'engine' | 'session'>> {
    if (manifest.engine.minimum === 'graph') {
      try {
        return { engine: 'graph', session: await graphEngine.load(artifact) };
      } catch (error) {
        if (!(error instanceof UnsupportedModelError)) throw error;
      }
    }
    return { engine: 'ort', session: await ports.loadOrt(artifact) };
  }

  async function rank(order: RankOrder): Promise<RankAnswer> {
    const model = await modelOf(order);
    const began = ports.now();
    const remembered = rememberedItems(order.placement);
    const items = remembered ?? (await rankPlacement(order.placement, fedTo(model)));
    const milliseconds = ports.now() - began;
    const { manifest, itemTable } = model;
    return {
      items: remembered === null ? await explained(items, order, model) : remembered.map(unexplained),
      engine: remembered === null ? model.engine : 'trail',
      releaseId: manifest.releaseId,
      artifactSha256: manifest.artifact.sha256,
      itemTableSha256: manifest.itemTable.sha256,
      live: order.released.isLive,
      bytes: manifest.artifact.bytes + manifest.itemTable.bytes,
      milliseconds,
      repeatable: (itemTable.repeatable ?? []).flatMap((row) => itemTable.productIds[row] ?? []),
    };
  }

  return (order) => {
    const answer = turn.then(() => rank(order));
    turn = answer.catch(() => undefined);
    return answer;
  };
}

const fedTo = ({ session, itemTable, manifest }: ReadyModel) => ({
  session,
  itemTable,
  family: manifest.family,
});

const unexplained = (item: RecommendedItem): RankedProduct => ({ ...item, contributions: [] });

async function explained(
  items: readonly RecommendedItem[],
  { placement }: RankOrder,
  model: ReadyModel,
): Promise<RankedProduct[]> {
  const scored = new Set(items.flatMap(({ productId, score }) => (score > 0 ? productId : [])));
  const why = await explainPlacement(placement, fedTo(model), scored);
  const parts = new Map(why.map(({ productId, contributions }) => [productId, contributions]));
  return items.map((item) => ({
    ...item,
    contributions: (parts.get(item.productId) ?? []).map(({ productId, contribution }) => ({
      productId,
      contribution: mustBeNumber(contribution),
    })),
  }));
}

/** Messages carry no NaN: it would arrive as null. */
function mustBeNumber(value: number): number {
  if (!Number.isFinite(value)) throw new ModelError('a contribution is no number');
  return value;
}
