import type { Decimal } from 'decimal.js';
import { chebyshevPoints, D, erfc, erfcx, TWO_OVER_SQRT_PI } from './special.js';

/** erfc itself, or erfcx(t) = e^(t²) erfc(t). */
export type Kind = 'erfc' | 'erfcx';

/** A closed interval with rational ends, as whole numbers of units of 1/{@link GRID}. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Ends and centres are multiples of 1/1000: short in Coq, and fine enough for any range of arguments. */
export const GRID = 1000;

/**
 * Σ_i c_i (t − centre)^i with c_i = coefficients[i] / 10^digits, and what Coq is to prove of it:
 * at the anchor it is within `anchorError` of the function, and in its differential equation the
 * residual is at most `residual` on the interval (proofs/coq/ErfcApprox.v, ErfcxApprox.v), so that
 * it is within `error` of the function there.
 */
export interface Polynomial {
  readonly kind: Kind;
  readonly ends: Ends;
  readonly centre: number;
  readonly digits: number;
  readonly coefficients: readonly bigint[];
  readonly anchorError: string;
  readonly residual: string;
  readonly error: string;
}

/** From here on the anchor is taken from the asymptotic expansion (proofs/coq/Asymptotic.v). */
export const GREAT = 6 * GRID;

/** Twice the remainder that Asymptotic.v leaves at t. */
const remainder = (t: Decimal): Decimal =>
  new D(8).div(D.acos(-1)).times(2027025).div(t.times(t).times(2).pow(8));

/** Room for the residual between the points at which it is sampled, and for Coq's own rounding. */
const SLACK = '1.15';
const SAMPLES = 100;

/** The polynomial with that many coefficients which interpolates the function at Chebyshev points. */
export function approximate(kind: Kind, ends: Ends, count: number, digits: number): Polynomial {
  const value = kind === 'erfc' ? erfc : erfcx;
  const [a, b] = [new D(ends.lower).div(GRID), new D(ends.upper).div(GRID)];
  const centre = Math.floor((ends.lower + ends.upper) / 2);
  const c = new D(centre).div(GRID);
  const points = chebyshevPoints(count).map((u) => b.minus(a).times(u).plus(a).plus(b).div(2));
  const coefficients = interpolate(
    points.map((t) => t.minus(c)),
    points.map(value),
  ).map((k) => BigInt(k.times(`1e${digits}`).round().toFixed()));

  const decimals = coefficients.map((k) => new D(k.toString()).div(`1e${digits}`));
  const slopes = decimals.map((k, i) => k.times(i)).slice(1);
  const anchor = kind === 'erfc' ? c : b;
  const distance = value(anchor)
    .minus(horner(decimals, anchor.minus(c)))
    .abs();
  const great = kind === 'erfcx' && ends.upper >= GREAT;
  const anchorError = upwards(great ? distance.plus(remainder(anchor)) : distance);
  let worst = new D(0);
  for (let i = 0; i <= SAMPLES; i++) {
    const t = b.minus(a).times(i).div(SAMPLES).plus(a);
    const [p, slope] = [horner(decimals, t.minus(c)), horner(slopes, t.minus(c))];
    const r =
      kind === 'erfc'
        ? slope.plus(TWO_OVER_SQRT_PI.times(D.exp(t.times(t).neg())))
        : slope.minus(t.times(2).times(p)).plus(TWO_OVER_SQRT_PI);
    worst = D.max(worst, r.abs());
  }
  const residual = upwards(worst);
  const error = upwards(new D(anchorError).plus(new D(residual).times(b.minus(a))));
  return { kind, ends, centre, digits, coefficients, anchorError, residual, error };
}

/** The polynomial of the least degree whose error is at most the target. */
export function approximateTo(kind: Kind, ends: Ends, target: number): Polynomial {
  const digits = D.log10(target).neg().ceil().toNumber() + 3;
  for (let count = 3; ; count++) {
    const found = approximate(kind, ends, count, digits);
    if (Number(found.error) <= target) return found;
  }
}

/** Newton's divided differences, multiplied out: coefficients in ascending order. */
function interpolate(points: readonly Decimal[], values: readonly Decimal[]): Decimal[] {
  const differences = [...values];
  for (let level = 1; level < points.length; level++) {
    for (let i = points.length - 1; i >= level; i--) {
      const width = (points[i] as Decimal).minus(points[i - level] as Decimal);
      differences[i] = (differences[i] as Decimal).minus(differences[i - 1] as Decimal).div(width);
    }
  }
  let result: Decimal[] = [];
  for (let i = points.length - 1; i >= 0; i--) {
    const point = points[i] as Decimal;
    const shifted = [new D(0), ...result];
    result = shifted.map((k, j) => k.minus(point.times(result[j] ?? 0)));
    result[0] = (result[0] as Decimal).plus(differences[i] as Decimal);
  }
  return result;
}

const horner = (coefficients: readonly Decimal[], t: Decimal): Decimal =>
  coefficients.reduceRight((sum, k) => sum.times(t).plus(k), new D(0));

/** A number of two digits that is greater by a {@link SLACK}; at least 1e-30. */
const upwards = (value: Decimal): string =>
  D.max(value.times(SLACK), '1e-30').toSignificantDigits(2, D.ROUND_UP).toExponential();
