/**
 * Tests whose false alarms have a stated probability.
 *
 * What is averaged comes in clusters that are independent of each other (rows of a batch, or units
 * with weights of their own); within a cluster anything may depend on anything. Standard errors
 * come from the clusters, so they contain the sample's own higher moments.
 */
import { erfc, type Interval, mid, point } from '../interval/index.js';
import { sqrt } from '../training/functions/index.js';
import { type Check, rounded } from './result.js';

/** Each check of the cross-check raises a false alarm with at most this probability. */
export const FALSE_ALARM = 1e-4;

/** An estimate and the standard deviation of its error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export interface MomentEstimate {
  readonly mean: Estimate;
  readonly variance: Estimate;
  readonly second: Estimate;
}

/** The mean of independent, equally distributed numbers; error s/√k, s² the unbiased variance. */
export function meanOf(values: readonly number[]): Estimate {
  const value = values.reduce((sum, v) => sum + v, 0) / values.length;
  const squares = values.reduce((sum, v) => sum + (v - value) * (v - value), 0);
  return { value, error: sqrt(squares / (values.length * (values.length - 1))) };
}

/**
 * Mean, second moment and variance of what clusters consist of, from each cluster's mean yᵢ and mean
 * square sᵢ. variance = s̄ − ȳ² has to first order the error of the mean of sᵢ − 2ȳyᵢ (delta method);
 * its bias −Var ȳ is the square of the mean's error, far below the variance's.
 */
export function momentsFrom(means: readonly number[], squares: readonly number[]): MomentEstimate {
  const mean = meanOf(means);
  const second = meanOf(squares);
  const { error } = meanOf(squares.map((s, i) => s - 2 * mean.value * means[i]!));
  return { mean, second, variance: { value: second.value - mean.value * mean.value, error } };
}

/** How many standard errors the estimate lies outside the enclosure: 0 inside. */
export function zScore({ value, error }: Estimate, { lo, hi }: Interval): number {
  if (value >= lo && value <= hi) return 0;
  return (value - (value < lo ? lo : hi)) / error;
}

/** The z with Pr(|N(0, 1)| > z) = p: bisection of erfc(z/√2), to 2⁻⁴⁰. */
export function normalThreshold(p: number): number {
  let low = 0;
  let high = 40;
  while (high - low > 2 ** -40) {
    const z = 0.5 * (low + high);
    if (mid(erfc(point(z / sqrt(2)))) > p) low = z;
    else high = z;
  }
  return high;
}

/** Power 99 % needs an error this many standard errors beyond the threshold. */
export const POWER = 2.33;

/** An estimate beside what the theory encloses. */
export interface Comparison {
  readonly estimate: Estimate;
  readonly theory: Interval;
}

/**
 * Two tests of independent comparisons: the largest |z| against Bonferroni's threshold (finds an
 * error at one point), and Σz/√k (finds a small error of one sign at all points). Each raises a
 * false alarm with probability {@link FALSE_ALARM}, as far as averages of the clusters are normal.
 */
export function zChecks(what: string, comparisons: readonly Comparison[]): Check[] {
  const k = comparisons.length;
  const zs = comparisons.map(({ estimate, theory }) => zScore(estimate, theory));
  const errors = comparisons.map(({ estimate }) => estimate.error);
  const single = normalThreshold(FALSE_ALARM / k);
  const joint = normalThreshold(FALSE_ALARM);
  const weight = errors.reduce((sum, error) => sum + 1 / error, 0) / sqrt(k);
  // what is no number stays, and fails
  const largest = zs.reduce((a, b) => (Number.isNaN(a) || Math.abs(b) <= Math.abs(a) ? a : b), 0);
  const check = (
    says: string,
    test: string,
    statistic: number,
    threshold: number,
    detects: string,
  ): Check => ({
    says,
    test,
    statistic: rounded(statistic),
    threshold: rounded(threshold),
    falseAlarm: FALSE_ALARM,
    detects,
    // not "not greater": NaN fails
    passed: Math.abs(statistic) <= threshold,
  });
  return [
    check(
      `${what}: at every point`,
      `largest z of ${k}, normal, Bonferroni`,
      largest,
      single,
      `an error of ${figure((single + POWER) * Math.max(...errors))} at any one point`,
    ),
    check(
      `${what}: on average over the points`,
      `sum of ${k} z-scores / √${k}, normal`,
      zs.reduce((sum, z) => sum + z, 0) / sqrt(k),
      joint,
      `an error of ${figure((joint + POWER) / weight)} at all points`,
    ),
  ];
}

/** A check without chance. */
export function exactCheck(
  says: string,
  test: string,
  statistic: number,
  threshold: number,
  detects: string,
): Check {
  const passed = Math.abs(statistic) <= threshold;
  return { says, test, statistic: rounded(statistic), threshold, falseAlarm: 0, detects, passed };
}

const figure = (x: number): string => String(Number(x.toPrecision(2)));

/** The slope of the least-squares line through the points. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let xy = 0;
  let xx = 0;
  for (const [x, y] of points) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) * (x - mx);
  }
  return xy / xx;
}
