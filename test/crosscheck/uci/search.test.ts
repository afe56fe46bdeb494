import { describe, expect, it } from 'vitest';
import { deal, rowsOf, shuffled } from '../../../src/crosscheck/uci/deal.js';
import { batchFor, partsOf, search, type SearchSize } from '../../../src/crosscheck/uci/search.js';
import { TASKS } from '../../../src/crosscheck/uci/tasks.js';
import { parseCsv, randomOf } from '../../../src/training/index.js';
import { blobs, csvOf } from './tables.js';

const SIZE: SearchSize = {
  folds: 4,
  width: 8,
  batch: 16,
  steps: 60,
  every: 10,
  patience: 3,
  rates: [0.01, 0.1],
  momentum: 0.9,
  keep: 0.95,
};

const table = (rows: number, seed = 1) =>
  parseCsv(new TextEncoder().encode(csvOf(blobs('blobs', rows), seed)), 'blobs.csv');

const counts = (labels: ArrayLike<number>, pile: Uint32Array): number[][] => {
  const result = [0, 1, 2].map(() => [0, 0, 0, 0]);
  for (let row = 0; row < labels.length; row++) result[labels[row]!]![pile[row]!]!++;
  return result;
};

describe('rows that are dealt', () => {
  const labels = Int32Array.from({ length: 101 }, (_, i) => (i < 4 ? 0 : i < 50 ? 1 : 2));
  const classes = { kind: 'classes', labels, classes: 3 } as const;

  it('give piles with equal shares of every class', () => {
    const pile = deal(classes, 4, randomOf(7, 'data'));
    for (const perPile of counts(labels, pile)) {
      expect(Math.max(...perPile) - Math.min(...perPile)).toBeLessThanOrEqual(1);
    }
    expect(counts(labels, pile)[0]).toEqual([1, 1, 1, 1]);
    const sizes = [0, 1, 2, 3].map((p) => rowsOf(pile, p, 'its').length);
    expect([...sizes].sort()).toEqual([25, 25, 25, 26]);
  });

  it('are dealt the same way by the same seed, another way by another', () => {
    const of = (seed: number) => [...deal(classes, 4, randomOf(seed, 'data'))];
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('leave some class out nowhere, also where the numbers of the classes have gaps', () => {
    const gaps = { kind: 'classes', labels: Int32Array.of(2, 2, 0, 0), classes: 4 } as const;
    expect([...deal(gaps, 2, randomOf(1, 'data'))].sort()).toEqual([0, 0, 1, 1]);
  });

  it('are the same rows in another order where the classes are shuffled', () => {
    const other = shuffled(labels, randomOf(1, 'data'));
    expect([...other].sort()).toEqual([...labels].sort());
    expect([...other]).not.toEqual([...labels]);
  });
});

describe('the parts of a table', () => {
  it('share no row, have all rows, and are standardised by the training rows', () => {
    // a feature that names the row
    const rows = 90;
    const lines = Array.from({ length: rows }, (_, i) => `${i},${i % 3}`);
    const named = parseCsv(new TextEncoder().encode(`row,class\n${lines.join('\n')}\n`), 'rows');
    const { train, validation, test } = partsOf(named, { seed: 1, fold: 2, shuffle: false }, 4);
    const all = [train, validation, test].map(({ features }) => [...features]);
    expect(all.map(({ length }) => length)).toEqual([54, 14, 22]);
    expect(new Set(all.flat()).size).toBe(rows);
    const sum = all[0]!.reduce((total, x) => total + x, 0);
    expect(Math.abs(sum / all[0]!.length)).toBeLessThan(1e-6);
    expect(Math.abs(all[1]!.reduce((total, x) => total + x, 0))).toBeGreaterThan(1e-3);
  });

  it('take every row for the test in one of the folds', () => {
    const seen = [0, 1, 2, 3].map(
      (fold) => partsOf(table(90), { seed: 1, fold, shuffle: false }, 4).test.count,
    );
    expect(seen.reduce((a, b) => a + b)).toBe(90);
  });
});

describe('batches', () => {
  it('leave no last row alone', () => {
    expect(batchFor(100, 32)).toBe(32);
    expect(batchFor(65, 32)).toBe(31);
    expect(batchFor(33, 32)).toBe(31);
    expect(batchFor(20, 32)).toBe(20);
    expect(batchFor(3, 2)).toBe(2);
  });
});

/** Rate, keep, validation loss in binary64, test rows right: what this code gave first. */
const PINNED = {
  selu: [0.1, 1, 0.004843142030121687, 54],
  relu: [0.1, 1, 0.017483211989513813, 55],
  'relu-batch-normalisation': [0.1, 1, 0.05146917902537516, 53],
  tanh: [0.1, 1, 0.016815656391004172, 56],
};

describe.each(['selu', 'relu', 'relu-batch-normalisation', 'tanh'] as const)(
  'the search with %s',
  (kind) => {
    const run = (shuffle: boolean, seed = 1) =>
      search(table(240), { kind, depth: 2, fold: 0, seed, shuffle }, SIZE);

    it('finds what there is to learn, and the same each time', () => {
      const found = run(false);
      expect(found).toEqual(run(false));
      expect(found.test.rows).toBe(60);
      expect(found.test.right).toBeGreaterThan(45);
      expect((found.test.right - found.test.expected) ** 2).toBeGreaterThan(
        25 * found.test.variance,
      );
    });

    it('comes to the same bits everywhere', () => {
      const { rate, keep, validation, test } = run(false);
      expect([rate, keep, validation.loss, test.right]).toEqual(PINNED[kind]);
    });

    it('is right by chance alone where the classes are shuffled', () => {
      let z = 0;
      for (let seed = 1; seed <= 4; seed++) {
        const { test } = run(true, seed);
        z += (test.right - test.expected) / Math.sqrt(test.variance) / 2;
      }
      expect(Math.abs(z)).toBeLessThan(3.9);
    });
  },
);

describe('the tasks', () => {
  it('have names of their own', () => {
    expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length);
  });
});
