import { describe, expect, it } from 'vitest';
import {
  curveOf,
  REACH,
  roughness,
  roughnessByLoss,
} from '../../../src/crosscheck/parts/loss-curve.js';
import { bestRate } from '../../../src/crosscheck/parts/training-runs.js';
import type { Trained } from '../../../src/crosscheck/parts/train-one.js';
import { randomOf } from '../../../src/training/index.js';

const STEPS = 200;
const losses = (of: (t: number) => number): number[] =>
  Array.from({ length: STEPS }, (_, t) => of(t));

describe('the roughness of a loss curve', () => {
  it('is 0 for a loss that falls exponentially, whatever its size', () => {
    for (const size of [2, 1e-3]) {
      const curve = curveOf(losses((t) => size * Math.exp(-0.02 * t)));
      expect(curve.noise).toHaveLength(STEPS - 2 * REACH);
      expect(roughness(curve)).toBeLessThan(1e-14);
      // the trend is the loss itself, of the step in the middle
      expect(curve.trend[0]! / (size * Math.exp(-0.02 * REACH))).toBeCloseTo(1, 12);
    }
  });

  it('is about σ for independent relative errors of size σ', () => {
    const random = randomOf(1, 'data');
    const curve = curveOf(losses((t) => Math.exp(-0.01 * t + 0.3 * random.normal())));
    expect(Math.abs(roughness(curve) / 0.3 - 1)).toBeLessThan(0.25);
  });

  it('does not depend on the unit of the loss', () => {
    const random = randomOf(2, 'data');
    const some = losses(() => 1 + random.uniform());
    const r = roughness(curveOf(some));
    expect(roughness(curveOf(some.map((l) => 1000 * l)))).toBeCloseTo(r, 12);
    expect(r).toBeGreaterThan(0.1);
  });

  it('is that of the second half: the first fall does not count', () => {
    expect(roughness(curveOf(losses((t) => (t < 80 ? 10 / (t + 1) : 1))))).toBeLessThan(1e-12);
  });

  it('has no number for a loss that is none, and for a short curve', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(curveOf(losses((t) => (t === 50 ? bad : 1)))).toEqual({ trend: [], noise: [] });
    }
    expect(roughness(curveOf(new Array(2 * REACH).fill(1)))).toBeNaN();
  });

  it('is told apart by where the trend of the loss is', () => {
    const calm = curveOf(losses(() => 0.9));
    const rough = curveOf(losses((t) => (t % 2 === 0 ? 0.3 : 0.4)));
    const [half, quarter, eighth, below] = roughnessByLoss([calm, rough]);
    expect(half).toBeLessThan(1e-14);
    // ±a by turns: 21 steps around have the mean ±a/21
    expect(quarter).toBeCloseTo((20 / 21) * 0.5 * Math.log(0.4 / 0.3), 12);
    for (const empty of [eighth, below]) expect(empty).toBeNaN();
  });
});

describe('the chosen rate', () => {
  const run = (rate: number, accuracy: number, whole = true): Trained => ({
    kind: 'selu',
    depth: 8,
    seed: 0,
    rate,
    steps: 1,
    losses: [],
    curve: whole ? { trend: [1], noise: [0] } : { trend: [], noise: [] },
    fixed: { trend: [], noise: [] },
    accuracy,
  });

  it('is that of the highest accuracy, of equals the smallest, of a run that did not diverge', () => {
    expect(bestRate([run(0.01, 0.8), run(0.03, 0.9), run(0.1, 0.9)])).toBe(0.03);
    expect(bestRate([run(0.01, 0.8), run(0.1, 0.9, false)])).toBe(0.01);
  });
});
