import { decimal, NoEnclosure, OutOfRange, tenthToThe } from './decimal.js';
import { type Evaluation, evaluation } from './evaluate.js';
import { parse } from './formula.js';
import { arithmetic, type Interval, isNegative, isPositive, larger, ONE } from './interval.js';
import { point, smaller, ZERO } from './interval.js';
import { texts } from './registry.js';
import { readStatement } from './statement.js';

/** A point, in decimals of the format (no exponents); nu and tau positive. */
export type MomentPoint = Readonly<Record<'mu' | 'omega' | 'nu' | 'tau', string>>;

/** Text of a lower and an upper bound. */
export interface Bounds {
  readonly lo: string;
  readonly hi: string;
}

const quantities = ['mean', 'variance', 'second_moment', 'j11', 'j12', 'j21', 'j22', 'sigma_max'];

/** How many digits an evaluation to `digits` digits works with at most (functions: twice that). */
export const mostWorkingDigits = (digits: number): number => 2000 + 2 * digits;

/**
 * Lower and upper bounds, `digits` significant digits each, of mean, variance and second moment of
 * a layer's outputs, of the Jacobian of (μ, ν) ↦ (mean, variance) and of its largest singular value.
 *
 * The formulas of the statement are evaluated as they stand. What cancels in them costs digits, so
 * the working precision is doubled until every enclosure is narrow (no wider than 10^−digits times
 * its least absolute value, or times min(1, ντ) if that is more), or until {@link mostWorkingDigits}
 * would be exceeded: then the bounds are what the last attempt gave, −Infinity and Infinity if none
 * gave an enclosure.
 */
export function evaluateMoments(at: MomentPoint, digits = 30): Readonly<Record<string, Bounds>> {
  const { round, sub, mul } = arithmetic(digits);
  const [nu, tau] = [decimal(at.nu), decimal(at.tau)];
  if (nu.lte(ZERO.lo) || tau.lte(ZERO.lo)) throw new RangeError('nu and tau must be positive');
  const least = smaller(ONE.lo, mul(point(nu), point(tau)).lo);
  const isNarrow = (a: Interval): boolean => {
    const size = isPositive(a) ? a.lo : isNegative(a) ? a.hi.neg() : ZERO.lo;
    const allowed = mul(point(tenthToThe(digits)), point(larger(size, least)));
    return sub(a, point(a.lo)).hi.lte(allowed.lo);
  };
  let found: readonly Interval[] = [];
  for (let working = digits + 20; working <= mostWorkingDigits(digits); working *= 2) {
    try {
      found = quantitiesAt(at, evaluationTo(working));
      if (found.every(isNarrow)) break;
    } catch (error) {
      if (!(error instanceof NoEnclosure)) throw error;
      if (error instanceof OutOfRange) break; // as it would be with more digits
    }
  }
  const bounds = (a: Interval | undefined): Bounds =>
    a === undefined
      ? { lo: '-Infinity', hi: 'Infinity' }
      : { lo: round(a).lo.toString(), hi: round(a).hi.toString() };
  return Object.fromEntries(quantities.map((name, i) => [name, bounds(found[i])]));
}

/** A part of Theorem 1 that is about mean and variance: its coordinates are x and y. */
const map = readStatement(texts.get('theorem-1')!).parts[0]!;

const evaluations = new Map<number, Evaluation>();

/** The map's formulas in arithmetic of `digits` digits: α and λ are evaluated once for all points. */
function evaluationTo(digits: number): Evaluation {
  const found = evaluations.get(digits) ?? evaluation(map, map.domain, arithmetic(digits));
  evaluations.set(digits, found);
  return found;
}

/** The quantities, in their order. */
function quantitiesAt(at: MomentPoint, { on, add, sub, mul, sqr, sqrt, over }: Evaluation) {
  const [omega, tau] = [point(decimal(at.omega)), point(decimal(at.tau))];
  const box = [mul(point(decimal(at.mu)), omega), mul(point(decimal(at.nu)), tau)];
  const series = on(box);
  const value = (text: string): Interval => series(parse(text), 1)[0]!;
  const a = mul(omega, value('D(mean, x)'));
  const b = mul(tau, value('D(mean, y)'));
  const c = mul(omega, value('D(variance, x)'));
  const d = mul(tau, value('D(variance, y)'));
  const hypot = (p: Interval, q: Interval) => sqrt(add(sqr(p), sqr(q)));
  // the singular values of (a, b; c, d) are half the sum and half the difference of these two
  const sigma = over(add(hypot(add(a, d), sub(b, c)), hypot(sub(a, d), add(b, c))), 2);
  return [value('mean'), value('variance'), value('second'), a, b, c, d, sigma];
}
