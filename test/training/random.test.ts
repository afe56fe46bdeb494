import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../src/training/measure.js';
import { inOrder, type Purpose, randomOf, shuffle } from '../../src/training/random.js';
import { refusal } from './temporary.js';

const BITS = [3124026799, 1343337684, 1, 1200398054];
const REALS = [0.8382188006730045, 1.8292824399931962, -0.6529687809326669, 1.7258937124894689];
const PURPOSES: readonly Purpose[] = ['weights', 'order', 'masks', 'data'];
const draw = (seed: number, purpose: Purpose, count: number): number[] => {
  const random = randomOf(seed, purpose);
  return Array.from({ length: count }, () => random.normal());
};

describe('random numbers', () => {
  test('are these, on every machine', () => {
    const random = randomOf(1, 'weights');
    expect([random.bits(), random.bits(), random.below(10), random.below(2 ** 32)]).toEqual(BITS);
    expect([random.uniform(), random.normal(), random.normal(), random.normal()]).toEqual(REALS);
  });

  test('differ from seed to seed and from purpose to purpose', () => {
    const lists = [0, 1, 2 ** 32 - 1].flatMap((seed) =>
      PURPOSES.map((purpose) => draw(seed, purpose, 4).join()),
    );
    expect(new Set(lists).size).toBe(lists.length);
    for (const [k, purpose] of PURPOSES.entries()) {
      const random = randomOf(k, purpose);
      expect(random.bits() !== ~k >>> 0).toBe(true);
    }
  });

  test('need a seed of 32 bits', () => {
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) {
      expect(refusal(() => randomOf(seed, 'weights'))).toBe(
        `seed: expected a whole number from 0 to 4294967295, found ${seed}`,
      );
    }
  });

  /** Each bound is five standard errors, for the seed that is fixed here. */
  test('that are called normal have the moments and the distribution of N(0, 1)', () => {
    const n = 40000;
    const sample = draw(2, 'weights', n);
    const { mean, variance } = momentsOf(sample);
    expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(variance - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    const moment = (k: number): number => momentsOf(sample.map((z) => z ** k)).mean;
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    const neighbours = momentsOf(sample.slice(1).map((z, i) => z * sample[i]!)).mean;
    expect(Math.abs(neighbours)).toBeLessThan(5 / Math.sqrt(n));
    // shares below −1 and above 2: Φ(−1) = 0.158655…, 1 − Φ(2) = 0.022750…
    const share = (holds: (z: number) => boolean): number => sample.filter(holds).length / n;
    for (const [measured, p] of [
      [share((z) => z < -1), 0.1586553],
      [share((z) => z > 2), 0.0227501],
    ] as const) {
      expect(Math.abs(measured - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n));
    }
  });

  test('that are called uniform lie in [0, 1) and have its moments', () => {
    const random = randomOf(3, 'masks');
    const n = 40000;
    const sample = Array.from({ length: n }, () => random.uniform());
    expect(sample.every((u) => u >= 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
    const { mean, variance } = momentsOf(sample);
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / n));
  });
});

describe('a shuffle', () => {
  test('gives each of the 24 orders of four things equally often', () => {
    const random = randomOf(4, 'order');
    const n = 24000;
    const counts = new Map<string, number>();
    for (let i = 0; i < n; i++) {
      const order = inOrder(4);
      shuffle(order, random);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce(
      (sum, c) => sum + (c - n / 24) ** 2 / (n / 24),
      0,
    );
    expect(chiSquare).toBeLessThan(49.7); // 23 degrees of freedom: exceeded once in 1000
  });
});
