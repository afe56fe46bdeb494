import { describe, expect, test } from 'vitest';
import {
  glorotNormal,
  glorotUniform,
  heNormal,
  type Initialiser,
  lecunNormal,
  momentsOf,
  network,
  dense,
  randomOf,
  unitWeights,
} from '../../src/training/index.js';

const IN = 300;
const OUT = 100;

function weights(initialise: Initialiser): Float32Array {
  const values = new Float32Array(IN * OUT); // [OUT, IN]
  initialise(values, IN, OUT, randomOf(1, 'weights'));
  return values;
}

describe('initial weights', () => {
  test.each<[string, Initialiser, number]>([
    ['LeCun normal: 1/fanIn', lecunNormal, 1 / IN],
    ['He normal: 2/fanIn', heNormal, 2 / IN],
    ['Glorot normal: 2/(fanIn + fanOut)', glorotNormal, 2 / (IN + OUT)],
    ['Glorot uniform: 2/(fanIn + fanOut)', glorotUniform, 2 / (IN + OUT)],
  ])('have mean 0 and the variance of %s', (_, initialise, variance) => {
    const measured = momentsOf(weights(initialise));
    const n = IN * OUT;
    // five standard errors; the variance of z² is 2 for a normal z, less for a uniform one
    expect(Math.abs(measured.mean)).toBeLessThan(5 * Math.sqrt(variance / n));
    expect(Math.abs(measured.variance / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
  });

  test('of Glorot uniform end at √(6/(fanIn + fanOut)), those of normal kinds go beyond', () => {
    const limit = Math.fround(Math.sqrt(6 / (IN + OUT)));
    const largest = (values: Float32Array): number => Math.max(...values.map(Math.abs));
    expect(largest(weights(glorotUniform))).toBeLessThanOrEqual(limit);
    expect(largest(weights(glorotNormal))).toBeGreaterThan(2 * limit);
  });

  test('of LeCun normal give units ω ~ N(0, 1) and τ near 1', () => {
    const net = network({ inputs: IN, layers: [dense(OUT)], seed: 1 });
    const { omega, tau } = unitWeights(net.layers[0]!);
    expect(Math.abs(momentsOf(omega).variance - 1)).toBeLessThan(5 * Math.sqrt(2 / OUT));
    expect(Math.abs(momentsOf(tau).mean - 1)).toBeLessThan(5 * Math.sqrt(2 / IN / OUT));
    expect(Math.abs(momentsOf(tau).variance / (2 / IN) - 1)).toBeLessThan(0.75);
  });

  test('differ from layer to layer and from seed to seed; biases are 0', () => {
    const make = (seed: number) =>
      network({ inputs: 4, layers: [dense(4), dense(4)], seed }).parameters.map(({ value }) =>
        value.join(),
      );
    const [first, second] = [make(1), make(2)];
    expect(new Set([first[0], first[2], second[0], second[2]]).size).toBe(4);
    expect(first[1]).toBe('0,0,0,0');
    expect(make(1)).toEqual(first);
  });
});
