/** The constants of alpha dropout, as enclosures. */
import { type Interval, interval, mul, neg, sqrt } from '../interval/index.js';
import {
  compare,
  type Exact,
  formatDecimal,
  multiply,
  parseDecimal,
} from '../statement/decimal.js';
import { enclose, encloseQuotient, sum } from './exact.js';

/** With probability 1 − q an activation becomes α′; then a(·) + b follows. */
export interface AlphaDropout {
  /** α′ = −λα, what SELU tends to at −∞ */
  readonly alpha_prime: Interval;
  /** a = (q + α′²q(1 − q))^(−1/2) */
  readonly a: Interval;
  /** b = −a(1 − q)α′ */
  readonly b: Interval;
}

const ZERO: Exact = { digits: 0n, scale: 0 };
const ONE: Exact = { digits: 1n, scale: 0 };

/**
 * −α′ lies between these: certificates/alpha-dropout.json, part alpha-prime, and
 * test/moments/alpha-dropout.test.ts, which evaluates λα with 120 digits.
 */
const LIMIT = {
  lower: parseDecimal('1.7580993408473768599402175208122795773'),
  upper: parseDecimal('1.7580993408473768599402175208122795774'),
};

/**
 * The constants for which dropout with keep probability q leaves mean 0 and variance 1 as they are
 * (Klambauer et al. 2017; proofs/dropout/proof.md, step 2).
 *
 * With p = 1 − q and s = α′²: a² = 1/(q(1 + sp)) falls and b² = sp²/(q(1 + sp)) grows with s. So both
 * are enclosed by their values at the ends of s; a² is an exact quotient, rounded once.
 *
 * @throws RangeError unless 0 < q ≤ 1: nothing is left where q = 0.
 */
export function alphaDropout(q: Exact): AlphaDropout {
  const p = sum(ONE, { ...q, digits: -q.digits });
  if (q.digits <= 0n || compare(p, ZERO) < 0) {
    throw new RangeError(`a keep probability is in (0, 1], not ${formatDecimal(q)}`);
  }
  const square = (limit: Exact): Exact => multiply(limit, limit);
  const kept = (limit: Exact): Exact => multiply(q, sum(ONE, multiply(square(limit), p)));
  const a = (limit: Exact): Interval => sqrt(encloseQuotient(ONE, kept(limit)));
  const b = (limit: Exact): Interval => mul(a(limit), enclose(multiply(limit, p)));
  const { lower, upper } = LIMIT;
  return {
    alpha_prime: neg(interval(enclose(lower).lo, enclose(upper).hi)),
    a: interval(a(upper).lo, a(lower).hi),
    b: interval(b(lower).lo, b(upper).hi),
  };
}
