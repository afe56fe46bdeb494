/**
 * How fast the central limit idealisation becomes wrong: expectations of a narrow binary32 unit under
 * inputs that are not Gaussian, without any sampling.
 */
import { mid, point } from '../../interval/index.js';
import { log, sqrt } from '../../training/functions/index.js';
import { activation, dense, network } from '../../training/index.js';
import { type Check, type Figure, rounded, type Table } from '../result.js';
import { exactCheck, slopeOf } from '../statistics.js';
import type { Theory } from '../theory.js';

const WIDTHS = [16, 32, 64, 128, 256, 512, 1024];

/** Inputs with two values, mean 0 and variance 1; `up` is the probability of the greater one. */
interface Law {
  readonly name: string;
  readonly up: number;
  /** the error is expected to be of the order of this power of the width */
  readonly exponent: number;
}

/** Σw³ = n^(−1/2) multiplies the third cumulant, Σw⁴ = 1/n the fourth. */
const LAWS: readonly Law[] = [
  { name: 'skewed', up: 0.1, exponent: -0.5 },
  { name: 'random signs', up: 0.5, exponent: -1 },
];

const QUANTITIES = ['mean', 'second'] as const;

/**
 * A unit with n equal weights 1/√n sees only how many inputs have the greater value, a binomial
 * number: one row for each of its n + 1 values, weighted by their probabilities, gives the exact
 * expectation over the inputs.
 */
export function centralLimit(theory: Theory): {
  checks: Check[];
  table: Table;
  figure: Figure;
} {
  const { mean, second } = theory.moments(point(0), point(1));
  const limit = { mean: mid(mean), second: mid(second) };
  const rows = LAWS.flatMap((law) =>
    WIDTHS.map((n) => {
      const found = expectations(n, law.up);
      return {
        law,
        n,
        errors: { mean: found.mean - limit.mean, second: found.second - limit.second },
      };
    }),
  );
  const fits = LAWS.flatMap((law) =>
    QUANTITIES.map((quantity) => {
      const points = rows
        .filter((row) => row.law === law)
        .map(({ n, errors }) => [log(n), log(Math.abs(errors[quantity]))] as const);
      return { law, quantity, slope: slopeOf(points) };
    }),
  );
  return {
    checks: fits.map(({ law, quantity, slope }) =>
      exactCheck(
        `${law.name}: the error of the ${quantity === 'mean' ? 'mean' : 'second moment'} falls like n^${law.exponent}`,
        `|fitted exponent − (${law.exponent})|, n = ${WIDTHS[0]}…${WIDTHS.at(-1)}; exact expectations`,
        slope - law.exponent,
        0.15,
        'another half power of n, or errors that do not tend to 0',
      ),
    ),
    table: {
      title: 'What a unit of n equal weights 1/√n misses of N(0, 1), as a function of n',
      header: ['inputs', 'n', 'error of the mean', 'error of the second moment'],
      rows: rows.map(({ law, n, errors }) => [
        law.name,
        n,
        rounded(errors.mean),
        rounded(errors.second),
      ]),
    },
    figure: {
      id: 'central-limit',
      title: 'Error of the Gaussian idealisation, by the width of the layer',
      x: { label: 'inputs of the unit', log: true },
      y: { label: '|error|', log: true },
      series: LAWS.flatMap((law) =>
        QUANTITIES.map((quantity) => ({
          name: `${law.name}, ${quantity === 'mean' ? 'mean' : 'second moment'}`,
          kind: 'measured' as const,
          points: rows
            .filter((row) => row.law === law)
            .map(({ n, errors }) => [n, rounded(Math.abs(errors[quantity]))] as const),
        })),
      ),
    },
  };
}

/** E f(z) and E f(z)² of the unit. */
function expectations(n: number, up: number): { mean: number; second: number } {
  const net = network({
    inputs: n,
    layers: [dense(1, { bias: false }), activation('selu')],
    seed: 0,
    capacity: n + 1,
  });
  net.parameters[0]!.value.fill(1 / sqrt(n));
  const high = sqrt((1 - up) / up);
  const low = -sqrt(up / (1 - up));
  for (let row = 0; row <= n; row++) {
    net.input.fill(high, row * n, row * n + row);
    net.input.fill(low, row * n + row, (row + 1) * n);
  }
  const y = net.forward(net.input.subarray(0, (n + 1) * n));
  let mean = 0;
  let second = 0;
  binomial(n, up).forEach((probability, k) => {
    mean += probability * y[k]!;
    second += probability * (y[k]! * y[k]!);
  });
  return { mean, second };
}

/** Pr(k of n), k = 0, …, n, by the ratio of neighbours, outward from the most likely k. */
export function binomial(n: number, p: number): Float64Array {
  const weights = new Float64Array(n + 1); // [n + 1]
  const mode = Math.min(n, Math.floor((n + 1) * p));
  weights[mode] = 1;
  for (let k = mode; k < n; k++) weights[k + 1] = (weights[k]! * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) weights[k - 1] = (weights[k]! * k * (1 - p)) / ((n - k + 1) * p);
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}
