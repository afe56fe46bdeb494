import { describe, expect, it } from 'vitest';
import { matches } from '../../../src/crosscheck/uci/matches.js';
import { averageRanks, ranks } from '../../../src/crosscheck/uci/ranks.js';
import {
  criticalSum,
  detectable,
  probabilityOfSum,
  signedRanks,
} from '../../../src/crosscheck/uci/signed-rank.js';

describe('ranks', () => {
  it('begin with 1 for the largest, and are shared by equals', () => {
    expect(ranks([0.2, 0.9, 0.5])).toEqual([3, 1, 2]);
    expect(ranks([0.5, 0.9, 0.5, 0.1])).toEqual([2.5, 1, 2.5, 4]);
    expect(ranks([0.7, 0.7, 0.7])).toEqual([2, 2, 2]);
  });

  it('have column means', () => {
    // ranks 1, 2, 3 and 2.5, 2.5, 1
    expect(
      averageRanks([
        [3, 2, 1],
        [1, 1, 2],
      ]),
    ).toEqual([1.75, 2.25, 2]);
  });
});

describe("Wilcoxon's signed-rank test", () => {
  it('ranks differences by size, shares ranks, leaves out zeros', () => {
    // sizes 1, 2, 2, 5 have the ranks 1, 2.5, 2.5, 4
    const { pairs, positive, negative } = signedRanks([2, 0, -1, -2, 5]);
    expect([pairs, positive, negative]).toEqual([4, 6.5, 3.5]);
  });

  it('counts the signs that reach a sum', () => {
    const of = (...differences: number[]) => signedRanks(differences).doubled;
    // ranks 1, 2, 3: of eight sums 0, 1, 2, 3, 3, 4, 5, 6, one is at least 6 and three are at least 4
    expect(probabilityOfSum(of(1, 2, 3), 6)).toBe(1 / 8);
    expect(probabilityOfSum(of(1, 2, 3), 4)).toBe(3 / 8);
    // ranks 1, 2.5, 2.5: sums 0, 1, 2.5, 2.5, 3.5, 3.5, 5, 6
    expect(probabilityOfSum(of(1, 2, 2), 3.5)).toBe(4 / 8);
    expect(probabilityOfSum(of(1, 2, 2), 0)).toBe(1);
    expect(probabilityOfSum(of(1, 2, 2), 6, 0.9)).toBeCloseTo(0.729, 12);
    expect(probabilityOfSum(of(), 0)).toBe(1);
  });

  it('has the critical sums of the tables', () => {
    const ten = signedRanks(Array.from({ length: 10 }, (_, i) => i + 1)).doubled;
    // one-sided, n = 10: the smaller sum rejects up to 10 at 5 %, up to 5 at 1 %; the sums add up to 55
    expect(criticalSum(ten, 0.05)).toBe(55 - 11);
    expect(criticalSum(ten, 0.01)).toBe(55 - 6);
    const fourteen = signedRanks(Array.from({ length: 14 }, (_, i) => i + 1)).doubled;
    // n = 14: up to 25 at 5 %, up to 15 at 1 %, of 105
    expect(criticalSum(fourteen, 0.05)).toBe(105 - 26);
    expect(criticalSum(fourteen, 0.01)).toBe(105 - 16);
  });

  it('never rejects where so few differ that chance could do it', () => {
    const { doubled } = signedRanks([1, 2, 3]);
    expect(criticalSum(doubled, 0.01)).toBe(6);
    expect(detectable(doubled, 6, 0.99)).toBeUndefined();
    expect(criticalSum([], 0.01)).toBe(0);
  });

  it('says what it detects', () => {
    const { doubled } = signedRanks([1, 2, 3, 4, 5, 6, 7]);
    const critical = criticalSum(doubled, 0.01);
    // all seven must have the sign, or all but the least: 2/128 is too much
    expect(critical).toBe(27);
    const p = detectable(doubled, critical, 0.99)!;
    expect(p ** 7).toBeCloseTo(0.99, 5);
  });
});

describe('matches by chance', () => {
  it('have mean and variance over all orders of the labels', () => {
    const predicted = [0, 0, 1, 2, 1];
    const labels = [0, 1, 1, 2, 0];
    const counts = ordersOf(labels).map(
      (order) => order.filter((label, i) => label === predicted[i]).length,
    );
    const mean = counts.reduce((sum, c) => sum + c, 0) / counts.length;
    const variance = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / counts.length;
    const found = matches(predicted, labels, 3);
    expect(found.right).toBe(3);
    expect(found.expected).toBeCloseTo(mean, 12);
    expect(found.variance).toBeCloseTo(variance, 12);
  });

  it('do not vary where one class is predicted', () => {
    expect(matches([1, 1, 1], [0, 1, 1], 2)).toEqual({ right: 2, expected: 2, variance: 0 });
  });
});

const ordersOf = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) =>
        ordersOf([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );
