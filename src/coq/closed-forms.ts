import {
  add,
  div,
  exp,
  type Interval,
  mul,
  neg,
  point,
  sqr,
  sqrt,
  sub,
} from '../interval/index.js';

/** Enclosures of T 0, T 1 and T 2 of proofs/coq/ClosedForms.v on a box. */
export type Terms = readonly [Interval, Interval, Interval];

/** Enclosures of the moments and their partial derivatives, named as in proofs/coq/Contraction.v. */
export interface Moments {
  readonly M: Interval;
  readonly V: Interval;
  readonly M_x: Interval;
  readonly M_y: Interval;
  readonly V_x: Interval;
  readonly V_y: Interval;
}

/** α01 and λ01 as proofs/coq/Parameters.v bounds them, rounded outward. */
const a: Interval = { lo: 1.673263242354, hi: 1.673263242355 };
const l: Interval = { lo: 1.050700987355, hi: 1.050700987356 };
const ONE = point(1);
const TWO = point(2);
const HALF = point(0.5);
const TWO_PI: Interval = { lo: 6.28318530717958, hi: 6.28318530717959 };

const times = (...factors: readonly Interval[]): Interval => factors.reduce(mul);
const plus = (...terms: readonly Interval[]): Interval => terms.reduce(add);

/** e^(−x²/(2y)). */
export const gauss = (x: Interval, y: Interval): Interval => exp(div(neg(mul(x, x)), mul(TWO, y)));

/**
 * The closed forms of ClosedForms.v, operation by operation as coq-interval evaluates them there:
 * what these enclosures prove, its bisection proves with about as many boxes.
 */
export function moments([T0, T1, T2]: Terms, x: Interval, y: Interval): Moments {
  const E = gauss(x, y);
  const ll = sqr(l);
  const llaa = mul(ll, sqr(a));
  const root = mul(sqrt(div(TWO, div(TWO_PI, TWO))), sqrt(y));
  const upper = sub(ONE, mul(T0, HALF));
  const M = times(l, HALF, plus(neg(mul(add(a, x), T0)), mul(a, T1), mul(root, E), mul(TWO, x)));
  const bracket = plus(mul(neg(TWO), T1), T2, T0);
  const second = times(
    ll,
    HALF,
    plus(
      mul(add(sqr(x), y), sub(TWO, T0)),
      mul(sqr(a), bracket),
      times(sqrt(div(TWO, div(TWO_PI, TWO))), x, sqrt(y), E),
    ),
  );
  const M_x = add(mul(l, upper), times(l, a, HALF, T1));
  const M_y = mul(
    HALF,
    add(div(times(l, sub(ONE, a), E), sqrt(mul(TWO_PI, y))), times(l, a, HALF, T1)),
  );
  const second_x = add(
    times(TWO, ll, add(mul(x, upper), mul(sqrt(div(y, TWO_PI)), E))),
    mul(llaa, sub(T2, T1)),
  );
  const second_y = add(mul(ll, upper), mul(llaa, sub(T2, mul(T1, HALF))));
  return {
    M,
    V: sub(second, sqr(M)),
    M_x,
    M_y,
    V_x: sub(second_x, times(TWO, M, M_x)),
    V_y: sub(second_y, times(TWO, M, M_y)),
  };
}
