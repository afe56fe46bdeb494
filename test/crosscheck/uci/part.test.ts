import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { described, uci } from '../../../src/crosscheck/parts/uci.js';
import type { Part } from '../../../src/crosscheck/result.js';
import type { Outcome } from '../../../src/crosscheck/uci/chosen.js';
import { KINDS } from '../../../src/crosscheck/kinds.js';
import { searches, controls, type UciSize } from '../../../src/crosscheck/uci/jobs.js';
import { TASKS } from '../../../src/crosscheck/uci/tasks.js';
import { blobs, folderOf } from './tables.js';

const SIZE: UciSize = {
  folds: 4,
  width: 8,
  batch: 16,
  steps: 40,
  every: 10,
  patience: 2,
  rates: [0.1],
  momentum: 0.9,
  keep: 0.95,
  depths: [2, 4],
};
const tasks = [blobs('first', 120), blobs('second', 90)];
const silent = () => {};

describe('the part on UCI tasks', () => {
  let folder = '';
  let part: Part;
  const stages: string[] = [];
  beforeAll(async () => {
    folder = folderOf(tasks);
    part = await uci(
      SIZE,
      (done, total, stage) => stages.push(`${done}/${total} ${stage}`),
      folder,
      tasks,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ranks the four kinds on every task and at every depth', () => {
    expect(part.verdict).toBe('agrees');
    const [ranks, depths, pairs, accuracy, choice] = part.tables;
    for (const [, ...cells] of pairs!.rows) {
      const counts = [0, 2, 4].map((k) => String(cells[k]).split(', ').map(Number));
      // better, equal, worse: all tasks
      expect(counts.map((three) => three.reduce((a, b) => a + b))).toEqual([2, 2, 2]);
    }
    const sum = ranks!.rows.reduce((total, row) => total + Number(row[1]), 0);
    expect(sum).toBeCloseTo(10, 1);
    expect(depths!.rows.map(([depth]) => depth)).toEqual([2, 4]);
    expect(accuracy!.rows.map(([name]) => name)).toEqual(['first', 'second']);
    expect(choice!.rows).toHaveLength(2);
    expect(part.figures.map(({ id, series }) => [id, series.length])).toEqual([
      ['uci-ranks', 4],
      ['uci-accuracy', 4],
    ]);
    for (const { header, rows } of part.tables) {
      for (const row of rows) expect(row).toHaveLength(header.length);
    }
  });

  it('shows how far it is, job by job', () => {
    // 2 tasks, 4 kinds: a control and two depths each
    expect(stages).toHaveLength(24);
    expect(stages.at(-1)).toBe('24/24 UCI: second, tanh, 4 layers');
  });

  it('gives the same result each time', async () => {
    expect(await uci(SIZE, silent, folder, tasks)).toEqual(part);
  });

  it('is not run without tables, and names the script that writes them', async () => {
    const { verdict, notes, checks } = await uci(SIZE, silent, join(folder, 'nowhere'));
    expect([verdict, checks]).toEqual(['not run', []]);
    expect(notes[0]).toContain('Rscript src/crosscheck/uci/export.R build/uci');
  });

  it.each([
    ['is missing', undefined, /third\.csv.*nothing there/],
    [
      'is of another size',
      '"x","class"\n1,a\n2,b\n',
      /third\.csv: expected 30 rows of 3 features, 3 classes, found 2 rows of 1 features, 2 classes/,
    ],
    ['is damaged', '"x","class"\n1,a\nNA,b\n', /third\.csv, line 3, column "x"/],
  ])('is not run where a table %s, and says which', async (_, text, message) => {
    if (text !== undefined) writeFileSync(join(folder, 'third.csv'), text);
    const { verdict, notes } = await uci(SIZE, silent, folder, [...tasks, blobs('third', 30)]);
    expect(verdict).toBe('not run');
    expect(notes[0]).toMatch(message);
  });
});

describe('its verdict', () => {
  /** Outcomes of all tasks with so many test rows right of a hundred; half of them by chance. */
  const outcomes = (right: (kind: string, task: number) => number, random = 50): Outcome[] =>
    [...controls('', TASKS, SIZE), ...searches('', TASKS, SIZE)].map((job) => ({
      job,
      rate: 0.1,
      keep: 1,
      validation: { accuracy: 0.5, loss: 1 },
      test: {
        right: job.shuffle ? random : right(job.kind, TASKS.indexOf(job.task)),
        rows: 100,
        expected: 50,
        variance: 25,
      },
    }));
  const failed = (all: Outcome[]): string[] =>
    described(all, TASKS, SIZE)
      .checks.filter(({ passed }) => !passed)
      .map(({ says }) => says);

  it('agrees where nothing differs', () => {
    expect(failed(outcomes(() => 80))).toEqual([]);
  });

  it('agrees where SELU is better, or a little worse', () => {
    expect(failed(outcomes((kind, t) => (kind === 'selu' ? 80 + t : 80)))).toEqual([]);
    const mixed = (kind: string, t: number) => (kind === 'selu' ? 80 : t % 3 === 0 ? 75 : 81);
    expect(failed(outcomes(mixed))).toEqual([]);
  });

  it.each(KINDS.slice(1))('disagrees where %s is better nearly everywhere', (winner) => {
    const right = (kind: string, t: number) => (kind === winner && t > 1 ? 81 + t : 80);
    expect(failed(outcomes(right))).toEqual([`selu is not beaten by ${winner}`]);
  });

  it('disagrees where shuffled classes are predicted better than by chance', () => {
    // 3 of 100 more on each of 56 networks: z = 0.6·√56 = 4.5
    expect(failed(outcomes(() => 80, 53))).toHaveLength(1);
    expect(failed(outcomes(() => 80, 52))).toEqual([]);
  });

  it('takes the networks that validation chose, not those that are best in the test', () => {
    const all = outcomes(() => 80).map((outcome) =>
      outcome.job.shuffle || outcome.job.depth === 2
        ? outcome
        : {
            ...outcome,
            validation: { accuracy: 0.4, loss: 1 },
            test: { ...outcome.test, right: 99 },
          },
    );
    const [, , , accuracy] = described(all, TASKS, SIZE).tables;
    expect(accuracy!.rows[0]!.slice(5, 9)).toEqual(['0.800', '0.800', '0.800', '0.800']);
  });
});
