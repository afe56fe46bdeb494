import { describe, expect, it } from 'vitest';
import { svg } from '../../src/crosscheck/draw.js';
import { binomial } from '../../src/crosscheck/parts/central-limit.js';
import {
  FALSE_ALARM,
  meanOf,
  momentsFrom,
  normalThreshold,
  slopeOf,
  zChecks,
  zScore,
} from '../../src/crosscheck/statistics.js';
import { certified } from '../../src/crosscheck/theory.js';
import { interval, point } from '../../src/interval/index.js';
import { randomOf } from '../../src/training/index.js';

describe('the statistics', () => {
  it('know the normal quantiles of the tables', () => {
    expect(normalThreshold(0.05)).toBeCloseTo(1.959964, 6);
    expect(normalThreshold(0.0001)).toBeCloseTo(3.890592, 6);
  });

  it('estimate errors from the sample', () => {
    // mean 2, Σ(v − 2)² = 2, s² = 1, error √(1/3)
    expect(meanOf([1, 2, 3])).toEqual({ value: 2, error: Math.sqrt(1 / 3) });
  });

  it('measure distances from the enclosure, not from its middle', () => {
    expect(zScore({ value: 0.5, error: 1 }, interval(0, 1))).toBe(0);
    expect(zScore({ value: 3, error: 2 }, interval(0, 1))).toBe(1);
    expect(zScore({ value: -3, error: 2 }, interval(0, 1))).toBe(-1.5);
  });

  it('give z-scores of mean and variance whose own variance is 1', () => {
    const random = randomOf(1, 'data');
    const z = { mean: [] as number[], variance: [] as number[] };
    for (let sample = 0; sample < 400; sample++) {
      const values = Array.from({ length: 200 }, () => 3 + random.normal());
      const { mean, variance } = momentsFrom(
        values,
        values.map((v) => v * v),
      );
      z.mean.push(zScore(mean, point(3)));
      z.variance.push(zScore(variance, point(1)));
    }
    for (const scores of [z.mean, z.variance]) {
      const square = scores.reduce((sum, s) => sum + s * s, 0) / scores.length;
      // Var z² = 2: five standard errors are 0.35
      expect(Math.abs(square - 1)).toBeLessThan(0.35);
    }
  });

  it('let no comparison pass that has no number', () => {
    const nothing = { estimate: { value: Number.NaN, error: 1 }, theory: point(0) };
    expect(zChecks('nothing', [nothing]).map(({ passed }) => passed)).toEqual([false, false]);
  });

  it('find one wrong point by the largest z, and a small common error by the sum', () => {
    const right = { estimate: { value: 0, error: 1 }, theory: point(0) };
    const wrong = { estimate: { value: 7, error: 1 }, theory: point(0) };
    const little = { estimate: { value: 1, error: 1 }, theory: point(0) };
    const passed = (comparisons: (typeof right)[]) =>
      zChecks('what', comparisons).map((check) => check.passed);
    expect(passed([right, right, right, right, wrong])).toEqual([false, true]);
    expect(passed(new Array(25).fill(little))).toEqual([true, false]);
    expect(zChecks('what', [right])[0]!.falseAlarm).toBe(FALSE_ALARM);
  });

  it('fit exponents', () => {
    expect(
      slopeOf([
        [0, 1],
        [1, 0.5],
        [2, 0],
      ]),
    ).toBe(-0.5);
  });

  it('compute binomial probabilities', () => {
    expect([...binomial(2, 0.5)]).toEqual([0.25, 0.5, 0.25]);
    const mean = binomial(1000, 0.1).reduce((sum, p, k) => sum + p * k, 0);
    expect(mean).toBeCloseTo(100, 9);
  });
});

describe('the theory', () => {
  it('has the backward factor 1.0715749925… at (0, 1)', () => {
    const { lo, hi } = certified.slope(point(0), point(1));
    expect(lo).toBeLessThan(1.07157499255);
    expect(hi).toBeGreaterThan(1.07157499245);
    expect(hi - lo).toBeLessThan(1e-14);
  });
});

describe('a figure', () => {
  it('is an SVG with its title, and the same one each time', () => {
    const figure = {
      id: 'f',
      title: 'A title',
      x: { label: 'layer' },
      y: { label: 'loss', log: true },
      series: [
        {
          name: 'one',
          kind: 'measured',
          points: [
            [1, 1],
            [2, 0],
            [3, 0.1],
          ],
        },
        {
          name: 'two',
          kind: 'theory',
          points: [
            [1, 1],
            [2, 0.5],
          ],
        },
      ],
    } as const;
    const text = svg(figure);
    expect(text).toMatch(/^<svg .*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(text).toContain('A title');
    // 0 has no place on a logarithmic axis
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(svg(figure)).toBe(text);
  });
});
