/** Everything that is known about one unit, at a point given by exact decimals. */
import { pow2 } from '../interval/bits.js';
import { type Interval, intersection, mig, mul, wid } from '../interval/index.js';
import { DecimalError, type Exact, multiply, parseDecimal } from '../statement/decimal.js';
import { type Coordinates, exactCoordinates } from './coordinates.js';
import { enclose } from './exact.js';
import { type Jacobian, jacobian } from './jacobian.js';
import { momentMapAt } from './moment-map.js';
import { sigmaMax } from './sigma-max.js';
import { signedSlopes } from './signed-slopes.js';

/** Mean and variance of the activations, sum and sum of squares of the weights, as decimal texts. */
export interface MomentInput {
  readonly mu: string;
  readonly omega: string;
  readonly nu: string;
  readonly tau: string;
}

/** Enclosures, under the names that `eval` prints. */
export interface Evaluation {
  readonly mean: Interval;
  readonly variance: Interval;
  readonly second_moment: Interval;
  readonly j11: Interval;
  readonly j12: Interval;
  readonly j21: Interval;
  readonly j22: Interval;
  readonly sigma_max: Interval;
}

/** An input that has no moments: which field, what it holds, what it should hold. */
export class MomentInputError extends Error {
  override readonly name = 'MomentInputError';

  constructor(
    readonly field: keyof MomentInput,
    readonly value: unknown,
    readonly expected: string,
  ) {
    const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
    super(`${field}: expected ${expected}, got ${shown}`);
  }
}

/**
 * Enclosures of mean, variance and second moment of f(z), z ~ N(μω, ντ), of the Jacobian of
 * (mean, variance) by (μ, ν), and of its largest singular value.
 *
 * x = μω and y = ντ are multiplied exactly and rounded once.
 *
 * @throws MomentInputError unless all four are decimals within the limits of `parseDecimal`, ν > 0
 *   and τ > 0: at ν·τ = 0 the activation is not random and the Jacobian does not exist.
 */
export function evaluate(input: MomentInput): Evaluation {
  const [mu, omega, nu, tau] = [
    read(input, 'mu'),
    read(input, 'omega'),
    readPositive(input, 'nu'),
    readPositive(input, 'tau'),
  ];
  const [x, y] = [multiply(mu, omega), multiply(nu, tau)];
  const at = exactCoordinates(x, y);
  const map = momentMapAt(at);
  const j = narrowed(jacobian(map, enclose(omega), enclose(tau)), { x, y, at, omega, tau });
  return {
    mean: map.mean,
    variance: map.variance,
    second_moment: map.second,
    ...j,
    sigma_max: sigmaMax(j.j11, j.j12, j.j21, j.j22),
  };
}

interface Point {
  readonly x: Exact;
  readonly y: Exact;
  readonly at: Coordinates;
  readonly omega: Exact;
  readonly tau: Exact;
}

/** Ordinary weights leave j12 and j21 narrower than this, next to their zeros too. */
const isNarrow = (j: Interval): boolean => wid(j) <= pow2(-45) * Math.max(1, mig(j));

/** j12 and j21 with more digits where large weights have made them wide. */
function narrowed(j: Jacobian, { x, y, at, omega, tau }: Point): Jacobian {
  let { j12, j21 } = j;
  if (!isNarrow(j12)) {
    const slopes = signedSlopes(x, y, at, tau);
    if (slopes !== undefined) j12 = intersection(j12, mul(enclose(tau), slopes.meanY));
  }
  if (!isNarrow(j21)) {
    const slopes = signedSlopes(x, y, at, omega);
    if (slopes !== undefined) j21 = intersection(j21, mul(enclose(omega), slopes.varianceX));
  }
  return { ...j, j12, j21 };
}

const DECIMAL = 'a decimal number such as -0.1 or 2.5e-3, its exponent within ±400, as text';

function read(input: MomentInput, field: keyof MomentInput): Exact {
  const text: unknown = input[field];
  try {
    if (typeof text === 'string') return parseDecimal(text);
  } catch (error) {
    if (!(error instanceof DecimalError)) throw error;
  }
  throw new MomentInputError(field, text, DECIMAL);
}

function readPositive(input: MomentInput, field: 'nu' | 'tau'): Exact {
  const value = read(input, field);
  if (value.digits <= 0n) throw new MomentInputError(field, input[field], 'a number > 0');
  return value;
}
