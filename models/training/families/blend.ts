/**
 * A network and a sparse linear model in one graph:
 *   score = network + share x log(1 + linear / its best / FLOOR)
 * a product of two opinions. The linear part remembers which pairs of items were seen together, the network
 * generalises; what the linear model names best gains share x log(1 + 1 / FLOOR). The log form was
 * best or level on the newest tenth of YooChoose 1/64 and Diginetica's training, against weighted sums of
 * probabilities and of scores.
 */
import type { ScoreHead } from '../score-head.ts';

const FLOOR = 0.002;

export function blendHead(network: ScoreHead, linear: ScoreHead, share: number): ScoreHead {
  if (network.items !== linear.items)
    throw new RangeError(`A network of ${network.items} items and a model of ${linear.items} do not blend`);
  return {
    family: 'blend',
    items: network.items,
    scores(graph, ids, weights) {
      const remembered = linear.scores(graph, ids, weights);
      const best = graph.node('ReduceMax', [remembered, graph.integers(0)]);
      // Nothing remembered is no opinion: every item then loses the same.
      const held = graph.node('Max', [best, graph.scalar(1e-9)]);
      const ratio = graph.node('Max', [graph.node('Div', [remembered, held]), graph.scalar(0)]);
      const raised = graph.node('Mul', [ratio, graph.scalar(1 / FLOOR)]);
      const opinion = graph.node('Log', [graph.node('Add', [raised, graph.scalar(1)])]);
      const weighted = graph.node('Mul', [opinion, graph.scalar(share)]);
      return graph.node('Add', [network.scores(graph, ids, weights), weighted]);
    },
  };
}

/** The same arithmetic on plain arrays: adds the linear opinion [items] to the network's scores, in place. */
export function addOpinion(scores: Float32Array, linear: Float32Array, share: number): void {
  let best = 1e-9;
  for (const value of linear) best = Math.max(best, value);
  for (let item = 0; item < scores.length; item++)
    scores[item]! += share * Math.log1p(Math.max(0, linear[item]!) / best / FLOOR);
}
