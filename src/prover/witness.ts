import type {
  Domain,
  DomainVariable,
  FreeVariable,
  MachinePart,
  Variable,
} from '../statement/data/vocabulary.js';
import { rangeOf, variablesOf } from '../statement/domain.js';
import { compile } from '../statement/dag.js';
import { compare, formatDecimal, multiplyRanges, parseDecimal } from '../statement/decimal.js';
import { fromDecimal, type Interval } from '../interval/index.js';
import { fails } from './decide.js';
import { type CoordinateBox, evaluator } from './evaluate.js';
import type { Jet } from './jet.js';

/** An exact point of a domain: a decimal for each of its variables. */
export type Point = Readonly<Record<DomainVariable, string>> &
  Readonly<Partial<Record<FreeVariable, string>>>;

export interface Witness {
  readonly claim: string;
  readonly point: Point;
}

/** The enclosures of the part's expressions at a point (certificates/README.md, §7). */
export function valuesAt(part: MachinePart, point: Point): Interval[] {
  const ranges = Object.entries(point).map(([v, at]) => [v, { lower: at, upper: at }]);
  const domain: Domain = Object.fromEntries(ranges);
  const box = part.coordinates.map(({ factors }) =>
    fromDecimal(factors.map((v) => rangeOf(domain, v)).reduce(multiplyRanges).lower),
  );
  return evaluator(compile({ ...part, domain }))
    .jets(box, 0)
    .map((jet: Jet) => ({ lo: jet.lo[0] as number, hi: jet.hi[0] as number }));
}

/** The first claim that fails for certain at the point, with the point; undefined if none does. */
export function refutationAt(part: MachinePart, point: Point): Witness | undefined {
  const values = valuesAt(part, point);
  const index = part.inequalities.findIndex((inequality, i) =>
    fails(values[i] as Interval, inequality),
  );
  const claim = part.inequalities[index];
  return claim === undefined ? undefined : { claim: claim.id, point };
}

/** Corners of the domain: where extrema are often attained, and the witness is easiest to read. */
export function corners(domain: Domain): Point[] {
  let points: Record<string, string>[] = [{}];
  for (const v of variablesOf(domain)) {
    const { lower, upper } = rangeOf(domain, v);
    const ends = lower === upper ? [lower] : [lower, upper];
    points = points.flatMap((p) => ends.map((end) => ({ ...p, [v]: end })));
  }
  return points as Point[];
}

/**
 * Points of the domain at which the part's coordinates are near those given. A variable that is a
 * coordinate is as it is there; of a product of two, the second factor is at an end of its range.
 */
export function pointsNear(part: MachinePart, centre: CoordinateBox): Point[] {
  const { domain } = part;
  let points: Record<string, string>[] = [{}];
  part.coordinates.forEach(({ factors: [first, second] }, i) => {
    const value = centre[i]?.lo ?? 0;
    const choices = second === undefined ? [undefined] : endsOf(domain, second);
    points = choices.flatMap((end) => {
      const divisor = end === undefined ? 1 : fromDecimal(end).lo;
      const chosen = {
        ...(first && { [first]: inside(domain, first, value / divisor) }),
        ...(second && { [second]: end }),
      };
      return points.map((p) => ({ ...p, ...chosen }) as Record<string, string>);
    });
  });
  const rest = variablesOf(domain).map((v) => [v, rangeOf(domain, v).lower] as const);
  return points.map(
    (p) => Object.fromEntries(rest.map(([v, lower]) => [v, p[v] ?? lower])) as Point,
  );
}

const endsOf = (domain: Domain, v: Variable): string[] => {
  const { lower, upper } = rangeOf(domain, v);
  return lower === upper ? [lower] : [upper, lower];
};

/**
 * A decimal near the value with so many places (12 significant digits, if that is left open), moved
 * into the variable's range; its lower end for no number.
 */
export function inside(domain: Domain, v: Variable, value: number, places?: number): string {
  const { lower, upper } = rangeOf(domain, v);
  if (!Number.isFinite(value)) return lower;
  const near = parseDecimal(places === undefined ? value.toPrecision(12) : value.toFixed(places));
  if (compare(near, parseDecimal(lower)) < 0) return lower;
  if (compare(near, parseDecimal(upper)) > 0) return upper;
  return formatDecimal(near);
}
