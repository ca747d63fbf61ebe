import { createHash } from 'node:crypto';
import type { Candidate } from '@kindred/models/release';

/** What a training brings back, about these bytes and one product. */
export function fakeCandidate(artifact: Uint8Array, change: Partial<Candidate> = {}): Candidate {
  const artifactSha256 = createHash('sha256').update(artifact).digest('hex');
  return {
    report: fakeReport('released', artifact.length),
    family: 'sparse-linear',
    featureSchemaVersion: 1,
    artifact,
    artifactSha256,
    itemTable: { specVersion: 1, artifactSha256, productIds: ['1'], popular: [0] },
    operators: [],
    opset: 21,
    minimumEngine: 'graph',
    related: [],
    ...change,
  };
}

export function fakeReport(
  verdict: 'released' | 'refused',
  artifactBytes = 0,
  reasons: Candidate['report']['reasons'] = [],
): Candidate['report'] {
  return {
    verdict,
    reasons,
    protocol: { description: 'nothing', trainingSessions: 0, testPairs: 0, unseenLabels: 0 },
    rows: [],
    artifactBytes,
    top20Overlap: 1,
  };
}
