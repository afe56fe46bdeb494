/**
 * npm run bench [-- --json]: one run, one table, ratios within the run. Nothing is asserted about
 * time; the enclosures are compared with sampled values before they are reported.
 */
import { cpus } from 'node:os';
import { CENTRES, COUNT, HALF_WIDTH } from './boxes.js';
import { type MomentsReport, momentsReport, type Widths } from './moments.js';
import { table } from './table.js';
import { type TheoremTiming, timeTheorems } from './theorems.js';
import { type TrainingReport, trainingReport } from './training.js';

const options = process.argv.slice(2);
if (options.some((option) => option !== '--json')) {
  process.stderr.write(`bench: unknown option ${options.join(' ')}, expected --json or nothing\n`);
  process.exit(64);
}
const json = options.includes('--json');

// First, so that the first proof of each theorem meets a cold compiler.
const theorems = timeTheorems();
const moments = momentsReport();
const training = await trainingReport();
const machine = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  platform: `${process.platform} ${process.arch}`,
};
if (json) {
  const boxes = { count: COUNT, halfWidth: HALF_WIDTH, centres: CENTRES };
  process.stdout.write(
    `${JSON.stringify({ machine, boxes, moments, theorems, training }, null, 2)}\n`,
  );
} else {
  process.stdout.write(text(moments, theorems, training));
}

function text(
  report: MomentsReport,
  timings: readonly TheoremTiming[],
  training: TrainingReport,
): string {
  const { x, y } = CENTRES;
  const three = (w: Widths | undefined): string[] =>
    w ? w.map((v) => v.toExponential(2)) : ['', '', ''];
  const heads = [
    ['moments over a box', 'ns', 'boxes/s', '× Arb', 'time ÷ plain'],
    ['width of mean', 'second', 'variance', '÷ true, worst', 'wider than Arb'],
  ].flat();
  const rows = report.rows.map((row) => [
    row.name,
    row.nanoseconds.toFixed(0),
    Math.round(row.boxesPerSecond).toLocaleString('en'),
    row.timesArb?.toFixed(1) ?? '',
    row.timesPlain.toFixed(2),
    ...three(row.widths),
    row.worstOverTrue ? Math.max(...row.worstOverTrue).toFixed(3) : '',
    row.widerThanArb === undefined ? '' : `${row.widerThanArb} of ${COUNT}`,
  ]);
  const truth = ['(true ranges, sampled)', '', '', '', '', ...three(report.trueWidths)];
  const proofs = timings.map((t) => [
    t.theorem,
    t.verdict,
    String(t.leaves),
    String(t.bytes),
    t.firstMs.toFixed(0),
    t.warmMs.toFixed(0),
    ((1000 * t.leaves) / t.warmMs).toFixed(0),
    (t.warmMs / Math.max(1, t.leaves)).toFixed(2),
    t.checkMs === undefined ? 'rejected' : (t.checkMs / 1000).toFixed(2),
  ]);
  return [
    `${machine.processor}, ${machine.platform}, Node ${machine.node}, one thread.`,
    `${COUNT} boxes [x]×[y] of half-width ${HALF_WIDTH}, centres in [${x}]×[${y}]; medians, mean widths.`,
    '',
    table(heads, [...rows, truth]),
    ...report.rows.map((row) => `  ${row.name}: ${row.method}`),
    '',
    table(
      [
        'theorem',
        'verdict',
        'leaves',
        'bytes',
        'first ms',
        'warm ms',
        'leaves/s',
        'ms/leaf',
        'check s',
      ],
      proofs,
    ),
    '',
    table(
      ['training step', 'ms', 'best', '× ours', 'first loss'],
      training.rows.map((row) => [
        row.name,
        row.milliseconds.toFixed(1),
        row.bestMilliseconds.toFixed(1),
        row.times.toFixed(1),
        row.loss.toFixed(6),
      ]),
    ),
    `  ${training.task}; matrix products at ${training.operationsPerNanosecond.toFixed(1)}·10⁹ operations/s.`,
    '',
  ].join('\n');
}
