import type { SearchTrial } from '@kindred/shared/gate';
import type { ModelCard, ResultSlice } from '@kindred/shared/model-card';
import { inEnglish } from '@kindred/shared/said';
import { changeWords, familyWords } from './trial-words.ts';

/** The card as Markdown, in the words of docs/glossary.md; times in UTC. */
export function modelCardText(card: ModelCard): string {
  return [
    `# Model card of release ${card.releaseId}`,
    `Made ${day(card.createdAt)}, family \`${card.family}\`.`,
    section('Meant for', bullets(card.uses.meantFor)),
    section('Not meant for', bullets(card.uses.notMeantFor)),
    section('Data', bullets(dataLines(card))),
    section('How it was judged', bullets(protocolLines(card))),
    section('Results', resultTable(card)),
    section('Results by popularity of the product visited next', sliceTable(card.popularity)),
    section(
      'What the ranking weights cost',
      bullets(card.gate.rankingCost?.sentences.map(inEnglish) ?? NOT_MEASURED),
    ),
    section('What was tried', triedText(card.gate.tried ?? [])),
    section('Why it was released', bullets(card.gate.reasons.map(inEnglish))),
    section('Limits', bullets(card.limits)),
    section('Settings', bullets(Object.entries(card.settings).map(([name, value]) => `${name}: ${value}`))),
    section('Files', bullets(fileLines(card))),
  ].join('\n\n');
}

const NOT_MEASURED = ['Not measured: there were too few visits to tell.'];

function dataLines({ data, consent }: ModelCard): string[] {
  const { period } = data;
  return [
    period === null ? 'no history yet' : `${day(period.from)} to ${day(period.to)}`,
    `${data.sessions} visits, ${data.interactions} interactions, ${data.products} products`,
    `${data.productsWithoutInteractions} products without any interaction`,
    `training consent of the merchant: text ${consent.merchant.textVersion}, ${day(consent.merchant.grantedAt)}`,
    consent.shoppers,
    "this shop's data only; nothing is learned across shops",
  ];
}

function protocolLines({ gate }: ModelCard): string[] {
  const { description, trainingSessions, testPairs, unseenLabels } = gate.protocol;
  return [
    inEnglish(description),
    `fitted on ${trainingSessions} earlier visits, judged by ${testPairs} predictions, of which ${unseenLabels} ask for ` +
      'a product that no earlier visit holds',
    `the exported bytes were judged; they name ${percent(100 * gate.top20Overlap)} of the top 20 of the model in floats`,
  ];
}

function resultTable({ gate }: ModelCard): string {
  const rows = gate.rows.map(({ model, recall20, recall20Interval: [low, high], mrr20, coverage20 }) => [
    model,
    percent(recall20),
    `${low.toFixed(1)} to ${high.toFixed(1)}`,
    percent(mrr20),
    percent(coverage20),
  ]);
  return table(['model', 'recall@20', '95 % interval', 'MRR@20', 'coverage'], rows);
}

function sliceTable(slices: readonly ResultSlice[]): string {
  const rows = slices.map(({ name, pairs, recall20, recall20Interval: [low, high], mrr20 }) => [
    name,
    String(pairs),
    percent(recall20),
    `${low.toFixed(1)} to ${high.toFixed(1)}`,
    percent(mrr20),
  ]);
  return table(['products', 'predictions', 'recall@20', '95 % interval', 'MRR@20'], rows);
}

/** Rows of the table; a report names some thirty trials at most. */
const BEST_TRIALS = 10;

/** The one that was taken, then the others, best first. */
function triedText(tried: readonly SearchTrial[]): string {
  if (tried.length === 0) return '- no list was kept: there were too few visits to choose by';
  const goal = ({ recall20, mrr20 }: SearchTrial): number => recall20 + mrr20;
  const best = tried.toSorted((a, b) => Number(b.won) - Number(a.won) || goal(b) - goal(a));
  const rows = best
    .slice(0, BEST_TRIALS)
    .map((trial) => [
      `${familyWords(trial.family)}${trial.won ? ' (taken)' : ''}`,
      changeWords(trial),
      `${trial.sessions}${trial.epochs === undefined ? '' : `, ${trial.epochs} times`}`,
      percent(trial.recall20),
      percent(trial.mrr20),
    ]);
  return [
    `${count(tried.length, 'way')} of learning, each judged by the newest visits before the held-out ones` +
      `${tried.length > BEST_TRIALS ? `; the best ${BEST_TRIALS}` : ''}:`,
    table(['learned from', 'what was changed', 'visits read', 'recall@20', 'MRR@20'], rows),
  ].join('\n\n');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function fileLines({ artifact, itemTable }: ModelCard): string[] {
  return [
    `model: ${artifact.bytes} bytes, sha256 ${artifact.sha256}`,
    `item table: ${itemTable.bytes} bytes, sha256 ${itemTable.sha256}`,
  ];
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function bullets(lines: readonly string[]): string {
  return lines.length === 0 ? '- none' : lines.map((line) => `- ${line}`).join('\n');
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '- nothing was measured';
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}
