import { describe, expect, test } from 'vitest';
import {
  ACTIVATIONS,
  type ActivationName,
  activation,
} from '../../../src/training/layers/activation.js';
import { network } from '../../../src/training/network.js';
import { selu, seluDerivative } from '../../../src/training/functions/index.js';
import { refusal } from '../temporary.js';

const points = Float32Array.of(
  -200,
  -87,
  -3,
  -0.5,
  -1e-4,
  -1e-20,
  -1e-45,
  -0,
  0,
  1e-45,
  0.5,
  3,
  1e38,
);

/** The values and slopes of an activation at the points. */
function atPoints(name: ActivationName): { y: Float32Array; slope: Float32Array } {
  const net = network({ inputs: points.length, layers: [activation(name)], seed: 0, capacity: 1 });
  const y = Float32Array.from(net.forward(points));
  net.backward(new Float32Array(points.length).fill(1), true);
  return { y, slope: net.gradients(-1) };
}

/** Distance in units of the last place of the reference. */
const ulps = (value: number, reference: number): number => {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(reference))), -126);
  return value === reference ? 0 : Math.abs(value - reference) / 2 ** (exponent - 23);
};

describe('the activation functions', () => {
  const reference: Readonly<
    Record<ActivationName, [(x: number) => number, (x: number) => number]>
  > = {
    selu: [selu, seluDerivative],
    relu: [(x) => Math.max(x, 0) + 0, (x) => (x > 0 ? 1 : 0)],
    elu: [(x) => (x > 0 ? x : Math.expm1(x)), (x) => (x > 0 ? 1 : Math.exp(x))],
    tanh: [Math.tanh, (x) => 1 - Math.tanh(x) ** 2],
    linear: [(x) => x, () => 1],
  };

  test.each(ACTIVATIONS)('%s has its values to half a unit in the last place', (name) => {
    const { y } = atPoints(name);
    points.forEach((x, i) => {
      expect(ulps(y[i]!, reference[name][0](x))).toBeLessThanOrEqual(0.5001);
    });
  });

  test.each(ACTIVATIONS)('%s has its slopes; where it saturates, to 10⁻⁷', (name) => {
    const { slope } = atPoints(name);
    points.forEach((x, i) => {
      expect(Math.abs(slope[i]! - reference[name][1](x))).toBeLessThan(1.2e-7);
    });
  });

  test('have no others', () => {
    expect(refusal(() => activation('swish' as ActivationName))).toBe(
      'activation: expected one of selu, relu, elu, tanh, linear, found "swish"',
    );
  });
});
