/**
 * A start-up check of the floating-point environment. ECMAScript fixes round-to-nearest-even and
 * gradual underflow, but a native add-on can switch the processor to another rounding mode or to
 * flushing subnormals, and every enclosure would silently be wrong.
 */
import { pow2 } from './bits.js';
import { IntervalError } from './interval.js';

export type Arithmetic = {
  readonly add: (a: number, b: number) => number;
  readonly mul: (a: number, b: number) => number;
  readonly div: (a: number, b: number) => number;
};

const native: Arithmetic = { add: (a, b) => a + b, mul: (a, b) => a * b, div: (a, b) => a / b };

/** Operands come out of memory, so that no compiler evaluates the check beforehand. */
const U = 0;
const MIN_NORMAL = 1;
const operands = new Float64Array([pow2(-53), pow2(-1022)]);

/** Throws IntervalError ('unsupported-arithmetic') unless the arithmetic behaves as IEEE 754. */
export function checkArithmetic({ add, mul, div }: Arithmetic = native): void {
  const u = operands[U] as number;
  const minNormal = operands[MIN_NORMAL] as number;
  const successor = 1 + 2 * u;
  const predecessor = 1 - u;
  const rounding =
    // Ties go to even, in both directions; beyond a tie to the nearer side, also in one step only
    // (2^−64 would be lost in a first rounding to 64 bits).
    add(1, u) === 1 &&
    add(successor, u) === 1 + 4 * u &&
    add(-1, -u) === -1 &&
    add(-successor, -u) === -1 - 4 * u &&
    add(1, u + pow2(-64)) === successor &&
    add(-1, -u - pow2(-64)) === -successor &&
    // (1 + 2u)² = 1 + 4u + 4u² lies just above a double, (1 − u)² = 1 − 2u + u² too.
    mul(successor, successor) === 1 + 4 * u &&
    mul(-successor, successor) === -1 - 4 * u &&
    mul(predecessor, predecessor) === 1 - 2 * u &&
    // (1 + 2u)·1.5 = 1.5 + 3u is a tie, with the even neighbour away from zero.
    mul(successor, 1.5) === 1.5 + 4 * u &&
    mul(-successor, 1.5) === -1.5 - 4 * u &&
    // 1/3 = 0.0101…01|01… in binary: nearest is the truncation, 2^−54·(2^54 − 1)/3.
    div(1, 3) === 6004799503160661 * pow2(-54) &&
    div(-1, 3) === -6004799503160661 * pow2(-54) &&
    // 1/5 lies just below such a fraction: nearest is away from zero.
    div(1, 5) === 3602879701896397 * pow2(-54) &&
    div(-1, 5) === -3602879701896397 * pow2(-54);
  if (!rounding) {
    throw new IntervalError(
      'unsupported-arithmetic',
      'interval: this process does not round binary64 arithmetic to nearest-even; no enclosure would be valid',
    );
  }
  const eta = mul(minNormal, 2 * u);
  const subnormals = eta > 0 && mul(div(minNormal, 2), 2) === minNormal && add(eta, eta) > eta;
  if (!subnormals) {
    throw new IntervalError(
      'unsupported-arithmetic',
      'interval: this process flushes subnormal numbers to zero; no enclosure would be valid',
    );
  }
}
