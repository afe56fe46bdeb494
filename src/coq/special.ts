import { Decimal } from 'decimal.js';

/**
 * erfc and erfcx to some thirty digits, and the points of Chebyshev interpolation. Nothing here is
 * trusted: what is computed from it becomes a claim in a .v file, which Coq proves or refuses.
 */
export const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

const PI = D.acos(-1);

/** 2/√π. */
export const TWO_OVER_SQRT_PI: Decimal = new D(2).div(PI.sqrt());

/**
 * erfc(t) = 1 − 2/√π e^(−t²) Σ_n 2^n t^(2n+1) / (1·3·5 ⋯ (2n+1)), a series without cancellation.
 * Where erfc(t) is as small as e^(−t²) as many digits more are carried.
 */
export function erfc(t: Decimal): Decimal {
  const exponent = t.times(t).ceil().toNumber();
  const Wide = D.clone({ precision: 40 + exponent });
  const square = new Wide(t).times(t);
  let term = new Wide(t);
  let sum = term;
  for (let n = 1; term.abs().gt(sum.abs().times(`1e-${40 + exponent}`)); n++) {
    term = term
      .times(square)
      .times(2)
      .div(2 * n + 1);
    sum = sum.plus(term);
  }
  const erf = new Wide(2).div(Wide.acos(-1).sqrt()).times(Wide.exp(square.neg())).times(sum);
  return new D(new Wide(1).minus(erf));
}

/** erfcx(t) = e^(t²) erfc(t). */
export const erfcx = (t: Decimal): Decimal => D.exp(new D(t).times(t)).times(erfc(t));

/** cos((2k + 1)π/(2n)), k = 0, …, n − 1: the zeros of the Chebyshev polynomial of degree n. */
export const chebyshevPoints = (n: number): Decimal[] =>
  Array.from({ length: n }, (_, k) => D.cos(PI.times(2 * k + 1).div(2 * n)));
