import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classCounts,
  classExamples,
  select,
  slice,
  valueExamples,
} from '../../../src/training/data/examples.js';
import { split } from '../../../src/training/data/split.js';
import { effort } from '../../support/effort.js';
import { refusal } from '../temporary.js';

const features = Float32Array.of(0, 1, 10, 11, 20, 21, 30, 31);
const classes = classExamples(features, 2, [0, 1, 1, 2], 3);
const values = valueExamples(features, 2, Float32Array.of(0, 1, 2, 3), 1);

describe('examples', () => {
  test('know how many there are of each class', () => {
    expect([...classCounts(classes.targets)]).toEqual([1, 2, 1]);
  });

  test('can be sliced', () => {
    const part = slice(classes, 1, 3);
    expect([part.count, ...part.features, ...part.targets.labels]).toEqual([
      2, 10, 11, 20, 21, 1, 1,
    ]);
    expect([...slice(values, 3, 4).targets.values]).toEqual([3]);
    expect(refusal(() => slice(values, 3, 5))).toContain(
      'to: expected a whole number from 3 to 4, found 5',
    );
  });

  test('can be chosen, in any order and more than once', () => {
    const chosen = select(values, [3, 0, 3]);
    expect([...chosen.features]).toEqual([30, 31, 0, 1, 30, 31]);
    expect([...chosen.targets.values]).toEqual([3, 0, 3]);
    expect([...select(classes, [3, 0]).targets.labels]).toEqual([2, 0]);
  });

  test.each([4, -1, 0.5])('have no row %s to choose', (row) => {
    expect(refusal(() => select(classes, [0, row]))).toBe(
      `rows[1]: expected a whole number from 0 to 3, found ${row}`,
    );
  });

  test('are split at random: every row is in one of the parts, each part of its size', () => {
    const many = classExamples(
      Float32Array.from({ length: 101 }, (_, i) => i),
      1,
      new Int32Array(101),
      1,
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1000), (share, seed) => {
        const [first, rest] = split(many, share, seed);
        expect(first.count).toBe(Math.round(101 * share));
        const all = [...first.features, ...rest.features].sort((a, b) => a - b);
        expect(all).toEqual([...many.features]);
      }),
      effort(50),
    );
    expect(split(many, 0.5, 1)).not.toEqual(split(many, 0.5, 2));
  });

  test.each([
    [
      'features that do not fit',
      () => classExamples(features, 3, [0, 1, 1, 2], 3),
      'expected 4 rows of 3 numbers, that is 12, found 8',
    ],
    [
      'a label that is no class',
      () => classExamples(features, 2, [0, 1, 3, 2], 3),
      'labels[2]: expected a class from 0 to 2, found 3',
    ],
    [
      'a label that is no whole number',
      () => classExamples(features, 2, [0, 1, 0.5, 2], 3),
      'labels[2]',
    ],
    [
      'values that do not fit',
      () => valueExamples(features, 2, Float32Array.of(1, 2, 3), 2),
      'found 1.5',
    ],
  ])('with %s are refused', (_, make, message) => {
    expect(refusal(make)).toContain(message);
  });
});
