/**
 * A binary32 SELU layer all of whose units have the same given ω and τ, and what it makes of
 * Gaussian inputs.
 */
import { interval, type Interval, mul, point } from '../interval/index.js';
import {
  activation,
  dense,
  type Network,
  network,
  randomOf,
  unitWeights,
} from '../training/index.js';
import { sqrt } from '../training/functions/index.js';
import { type MomentEstimate, momentsFrom } from './statistics.js';

const CAPACITY = 128;

export interface ExactLayer {
  readonly network: Network;
  /** Σ w and Σ w² of the weights as stored, over all units */
  readonly omega: Interval;
  readonly tau: Interval;
}

/**
 * `inputs` must be a power of 2, at least 2. Unit j = 1, …, inputs − 1 has the weights
 * a + b·h_j, where h_j is row j of the Hadamard matrix: ±1, Σ h_j = 0. So Σ w = inputs·a = ω and
 * Σ w² = inputs·(a² + b²) = τ, for every unit; the units' z differ as much as they can.
 *
 * What the theory is told are the sums of the weights as rounded to binary32.
 */
export function exactLayer(inputs: number, omega: number, tau: number): ExactLayer {
  const net = network({
    inputs,
    layers: [dense(inputs - 1, { bias: false }), activation('selu')],
    seed: 0,
    capacity: CAPACITY,
  });
  const a = omega / inputs;
  const b = sqrt(tau / inputs - a * a);
  const weights = net.parameters[0]!.value; // [inputs − 1, inputs]
  for (let i = 0; i < weights.length; i++) {
    const unit = Math.floor(i / inputs) + 1;
    weights[i] = isOdd(unit & (i % inputs)) ? a - b : a + b;
  }
  return { network: net, ...sums(net) };
}

/** Whether the number of ones in the binary digits is odd. */
function isOdd(bits: number): boolean {
  let odd = false;
  for (let rest = bits; rest !== 0; rest &= rest - 1) odd = !odd;
  return odd;
}

/** ω and τ over all units of the first layer, as intervals. */
function sums(net: Network): { omega: Interval; tau: Interval } {
  const { omega, tau } = unitWeights(net.layers[0]!);
  const range = (values: Float64Array): Interval =>
    interval(
      values.reduce((a, b) => Math.min(a, b)),
      values.reduce((a, b) => Math.max(a, b)),
    );
  return { omega: range(omega), tau: range(tau) };
}

/** x = μω and y = ντ: what z is distributed by. */
export const preactivation = (layer: ExactLayer, mu: number, nu: number) => ({
  x: mul(point(mu), layer.omega),
  y: mul(point(nu), layer.tau),
});

export interface Measured {
  readonly moments: MomentEstimate;
  /** Σ over inputs of (∂L/∂input)² / units, for independent N(0, 1) at the outputs; rows */
  readonly backward: readonly number[];
}

/**
 * Sends `rows` rows of independent N(μ, ν) through the layer. A row is a cluster: its units share
 * their inputs, rows share nothing. With `backward`, independent N(0, 1) come back from the outputs.
 */
export function measure(
  { network: net }: ExactLayer,
  {
    mu,
    nu,
    rows,
    seed,
    backward,
  }: {
    readonly mu: number;
    readonly nu: number;
    readonly rows: number;
    readonly seed: number;
    readonly backward: boolean;
  },
): Measured {
  const random = randomOf(seed, 'data');
  const deviation = sqrt(nu);
  const means: number[] = [];
  const squares: number[] = [];
  const back: number[] = [];
  const units = net.outputs;
  const slopes = new Float32Array(CAPACITY * units); // [CAPACITY, units]
  for (let from = 0; from < rows; from += CAPACITY) {
    const batch = Math.min(CAPACITY, rows - from);
    const x = net.input.subarray(0, batch * net.inputs);
    for (let i = 0; i < x.length; i++) x[i] = mu + deviation * random.normal();
    const y = net.forward(x);
    for (let row = 0; row < batch; row++) {
      const [sum, square] = sumsOf(y, row * units, units);
      means.push(sum / units);
      squares.push(square / units);
    }
    if (!backward) continue;
    const gradient = slopes.subarray(0, batch * units);
    for (let i = 0; i < gradient.length; i++) gradient[i] = random.normal();
    net.backward(gradient, true);
    const dx = net.gradients(-1);
    for (let row = 0; row < batch; row++) {
      back.push(sumsOf(dx, row * net.inputs, net.inputs)[1] / units);
    }
  }
  return { moments: momentsFrom(means, squares), backward: back };
}

function sumsOf(values: Float32Array, from: number, count: number): [number, number] {
  let sum = 0;
  let square = 0;
  for (let i = from; i < from + count; i++) {
    const v = values[i]!;
    sum += v;
    square += v * v;
  }
  return [sum, square];
}
