/** `npm run evaluate`: results go to stdout, talk to stderr; 0 when it could judge, 2 when it was asked wrongly. */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { graphEngine, UnsupportedModelError } from '@kindred/models/runtime';
import type { Family } from '../family.ts';
import { chooseRecipe, type Judged, judgeFamily, type JudgePorts, judgeRecipe } from '../judge-family.ts';
import { curveSizes, newestSessions } from '../learning-curve.ts';
import { loadNative } from '../native-engine.ts';
import { Progress } from '../progress.ts';
import { DataFileError } from '../text-lines.ts';
import { coldCommand } from './cold.ts';
import { FAMILIES, isLearned } from './families.ts';
import { type Options, optionsOf, USAGE, UsageError } from './options.ts';
import { reportOf } from './report.ts';
import { curveTable, exportTable, intervalTable, jsonLine, resultTable, sliceTable } from './table.ts';
import { type Task, taskOf } from './task.ts';

/** The exit code. */
export async function main(args: string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (!(error instanceof DataFileError || error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
    return 2;
  }
}

async function run(args: string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === null) return print(USAGE);
  const ports = portsOf();
  if (options.report !== undefined) writeReport(options.report, '');
  if (options.form === 'orders')
    return print(await coldCommand(options.orders, options.json, ports.progress));
  const task = taskOf(options);
  for (const note of [task.description, ...task.notes]) ports.progress.say(note);
  const rows: Judged[] = [];
  for await (const row of judgedRows(options, task, ports)) {
    rows.push(row);
    if (options.json) print(jsonLine(row, options.learningCurve));
    ports.progress.say(summary(row));
  }
  if (!options.json) print(textOf(task, rows, options.learningCurve));
  if (options.report !== undefined)
    writeReport(options.report, `${JSON.stringify(reportOf(task, rows, options.tuneSeconds), null, 2)}\n`);
}

async function* judgedRows(options: Options, task: Task, ports: JudgePorts): AsyncGenerator<Judged> {
  if (options.families[0] === 'best') return yield await judgedBest(options, task, ports);
  const families = FAMILIES.filter(({ name }) => options.families.includes(name));
  const sessions = task.test.training.offsets.length - 1;
  for (const size of options.learningCurve ? curveSizes(sessions) : [sessions]) {
    const test = size === sessions ? task.test : newestSessions(task.test, size);
    const validation = task.validationFor(test);
    for (const family of families)
      yield await judgeFamily(family, test, validation, options.tuneSeconds, ports);
  }
}

/** Looks at the test once, with the family that did best on validation. */
async function judgedBest({ tuneSeconds }: Options, task: Task, ports: JudgePorts): Promise<Judged> {
  const validation = task.validationFor(task.test);
  let best: { family: Family; recipe: Awaited<ReturnType<typeof chooseRecipe>>; goal: number } | undefined;
  for (const family of FAMILIES.filter(isLearned)) {
    const recipe = await chooseRecipe(family, validation, tuneSeconds, ports);
    const { recall20, mrr20, tried } = recipe.validation ?? { recall20: 0, mrr20: 0, tried: [] };
    const found = `${recall20.toFixed(2)} / ${mrr20.toFixed(2)} after ${tried.length} trials`;
    ports.progress.say(`${family.name} on validation: ${found}`);
    if (best === undefined || recall20 + mrr20 > best.goal) best = { family, recipe, goal: recall20 + mrr20 };
  }
  return judgeRecipe(best!.family.name, best!.recipe, task.test, ports);
}

function portsOf(): JudgePorts {
  const now = (): number => performance.now();
  const write = (text: string): void => void process.stderr.write(text);
  return {
    now,
    progress: new Progress({ now, write, terminal: process.stderr.isTTY }),
    load: loadNative,
    async loadDevice(artifact) {
      try {
        return await graphEngine.load(artifact);
      } catch (error) {
        if (error instanceof UnsupportedModelError) return null;
        throw error;
      }
    },
  };
}

function summary({ family, trainingSessions, all: { metrics }, exported, recipe, seconds }: Judged): string {
  const numbers = `recall@20 ${metrics.recall20.toFixed(2)}, MRR@20 ${metrics.mrr20.toFixed(2)}`;
  const tried = recipe.validation
    ? `, ${recipe.validation.tried.length} settings tried in ${seconds.choose.toFixed(0)} s`
    : '';
  const agreement = exported?.deviceEngine;
  const odd =
    agreement && agreement.sameTop20 < agreement.pairs
      ? `; THE DEVICE'S ENGINE DISAGREES on ${agreement.pairs - agreement.sameTop20} of ${agreement.pairs} predictions`
      : '';
  return `${family} (${trainingSessions} sessions): ${numbers}${tried}${odd}`;
}

function textOf(task: Task, rows: readonly Judged[], curve: boolean): string {
  if (curve)
    return `${task.description}\n\nRecall@20 / MRR@20 by number of newest training sessions\n${curveTable(rows)}`;
  const exported = rows.some((row) => row.exported !== null);
  return [
    task.description,
    resultTable(rows),
    `95 % intervals; recall@20 / MRR@20 of new products only; places in the top 20 by popularity\n${intervalTable(rows)}`,
    `Recall@20 / MRR@20 by items in the visit so far (predictions)\n${sliceTable(rows, (row) => row.byLength)}`,
    `Recall@20 / MRR@20 by popularity of the item that came next (predictions)\n${sliceTable(rows, (row) => row.byPopularity)}`,
    ...(exported ? [`Exported bytes against the float model, in points\n${exportTable(rows)}`] : []),
  ].join('\n\n');
}

/** Called with nothing first: a path that cannot be written must not be found out after an hour. */
function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: text === '' ? 'a' : 'w' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(`The report cannot be written to ${path}: ${code}`, { cause });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
