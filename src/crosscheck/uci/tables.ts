/** What was found on the tasks, to read and to look at. */
import type { NetworkKind } from '../../training/index.js';
import type { Figure, Table } from '../result.js';
import { accuracies, accuracyOf, chosen, type Outcome, type Row } from './chosen.js';
import { against } from './checks.js';
import { KINDS } from '../kinds.js';
import { averageRanks } from './ranks.js';
import { probabilityOfSum } from './signed-rank.js';
import type { Task } from './tasks.js';

const digits = (x: number, places = 3): string => x.toFixed(places);

export const accuracyTable = (rows: readonly Row[], controls: readonly Outcome[]): Table => ({
  title:
    'Accuracy on the test rows of the networks that validation chose; with classes in random order, mean of the four kinds, and what chance gives',
  header: [
    'task',
    'rows',
    'features',
    'classes',
    'test rows',
    ...KINDS,
    'random order',
    'by chance',
  ],
  rows: rows.map(({ task, networks }) => {
    const random = controls.filter(({ job }) => job.task.name === task.name);
    const mean = (of: (outcome: Outcome) => number): string =>
      digits(random.reduce((sum, outcome) => sum + of(outcome), 0) / random.length);
    return [
      task.name,
      task.rows,
      task.features,
      task.classes,
      networks[0]!.test.rows,
      ...networks.map((outcome) => digits(accuracyOf(outcome))),
      mean(accuracyOf),
      mean(({ test }) => test.expected / test.rows),
    ];
  }),
});

export const choiceTable = (rows: readonly Row[]): Table => ({
  title: 'What validation chose: hidden layers, rate, probability of keeping an activation',
  header: ['task', ...KINDS],
  rows: rows.map(({ task, networks }) => [
    task.name,
    ...networks.map(({ job, rate, keep }) => `${job.depth}, ${rate}, ${keep}`),
  ]),
});

export function rankTable(rows: readonly Row[]): Table {
  const all = averageRanks(accuracies(rows));
  const middle = (KINDS.length + 1) / 2;
  return {
    title: `Average rank over ${rows.length} tasks (1 is the best, equal accuracies share their ranks), and Wilcoxon's signed-rank test against SELU`,
    header: [
      'network',
      'average rank',
      `minus the mean rank ${middle}`,
      'SELU better, equal, worse',
      'one-sided p, SELU better',
      'one-sided p, SELU worse',
    ],
    rows: KINDS.map((kind, k) => [
      kind,
      digits(all[k]!, 2),
      digits(all[k]! - middle, 2),
      ...(k === 0 ? ['', '', ''] : comparison(rows, kind)),
    ]),
  };
}

function comparison(rows: readonly Row[], kind: NetworkKind): string[] {
  const { positive, negative, doubled } = against(rows, kind);
  const signs = accuracies(rows).map((row) => Math.sign(row[0]! - row[KINDS.indexOf(kind)]!));
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  return [
    `${count(1)}, ${count(0)}, ${count(-1)}`,
    digits(probabilityOfSum(doubled, positive), 4),
    digits(probabilityOfSum(doubled, negative), 4),
  ];
}

/** Depth by depth, [average ranks, mean accuracies] of the networks that validation chose there. */
const byDepth = (outcomes: readonly Outcome[], tasks: readonly Task[], depths: readonly number[]) =>
  depths.map((depth) => {
    const table = accuracies(chosen(outcomes, tasks, depth));
    const means = KINDS.map((_, k) => table.reduce((sum, row) => sum + row[k]!, 0) / table.length);
    return { depth, ranks: averageRanks(table), means };
  });

export function depthTable(
  outcomes: readonly Outcome[],
  tasks: readonly Task[],
  depths: readonly number[],
): Table {
  return {
    title: 'Average rank and mean accuracy at each depth, the rest chosen by validation',
    header: ['hidden layers', ...KINDS.map((kind) => `${kind}: rank`), ...KINDS],
    rows: byDepth(outcomes, tasks, depths).map(({ depth, ranks, means }) => [
      depth,
      ...ranks.map((rank) => digits(rank, 2)),
      ...means.map((mean) => digits(mean)),
    ]),
  };
}

/** SELU against the others depth by depth. */
export function depthComparison(
  outcomes: readonly Outcome[],
  tasks: readonly Task[],
  depths: readonly number[],
): Table {
  const others = KINDS.slice(1);
  const count = depths.length * others.length;
  return {
    title: `At each depth, on how many tasks SELU is better, equal, worse, and the one-sided p that it is better (${count} of them: by Bonferroni, 5 % altogether is ${digits(0.05 / count, 4)} for each)`,
    header: ['hidden layers', ...others.flatMap((kind) => [`against ${kind}`, 'p'])],
    rows: depths.map((depth) => {
      const rows = chosen(outcomes, tasks, depth);
      return [depth, ...others.flatMap((kind) => comparison(rows, kind).slice(0, 2))];
    }),
  };
}

export function depthFigures(
  outcomes: readonly Outcome[],
  tasks: readonly Task[],
  depths: readonly number[],
): Figure[] {
  const points = byDepth(outcomes, tasks, depths);
  const figure = (id: string, title: string, label: string, what: 'ranks' | 'means'): Figure => ({
    id,
    title,
    x: { label: 'hidden layers' },
    y: { label },
    series: KINDS.map((kind, k) => ({
      name: kind,
      kind: 'measured',
      points: points.map((point) => [point.depth, Number(point[what][k]!.toFixed(4))] as const),
    })),
  });
  const on = `on ${tasks.length} UCI tasks, by depth`;
  return [
    figure('uci-ranks', `Average rank ${on} (1 is the best)`, 'average rank', 'ranks'),
    figure('uci-accuracy', `Mean test accuracy ${on}`, 'accuracy', 'means'),
  ];
}
