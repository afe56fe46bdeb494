import type { Domain, DomainVariable, MachinePart } from '../statement/data/vocabulary.js';
import { compile } from '../statement/dag.js';
import { compare, formatDecimal, multiplyRanges, parseDecimal } from '../statement/decimal.js';
import { fromDecimal, type Interval } from '../interval/index.js';
import { fails } from './decide.js';
import { type CoordinateBox, evaluator } from './evaluate.js';
import type { Jet } from './jet.js';

/** An exact point of a domain. */
export type Point = Readonly<Record<DomainVariable, string>>;

export interface Witness {
  readonly claim: string;
  readonly point: Point;
}

const VARIABLES: readonly DomainVariable[] = ['mu', 'omega', 'nu', 'tau'];

/** The enclosures of the part's expressions at a point (certificates/README.md, §7). */
export function valuesAt(part: MachinePart, point: Point): Interval[] {
  const domain = Object.fromEntries(
    VARIABLES.map((v) => [v, { lower: point[v], upper: point[v] }]),
  ) as unknown as Domain;
  const there = { ...part, domain };
  const box = part.coordinates.map(({ factors }) =>
    fromDecimal(factors.map((v) => domain[v]).reduce(multiplyRanges).lower),
  );
  return evaluator(compile(there))
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
  let points: Partial<Record<DomainVariable, string>>[] = [{}];
  for (const v of VARIABLES) {
    const { lower, upper } = domain[v];
    const ends = lower === upper ? [lower] : [lower, upper];
    points = points.flatMap((p) => ends.map((end) => ({ ...p, [v]: end })));
  }
  return points as Point[];
}

/**
 * Points of the domain whose coordinates are near those given: ν and τ as they are or so that
 * their product is y, and ω at an end of its range with μ = x/ω.
 */
export function pointsNear(part: MachinePart, centre: CoordinateBox): Point[] {
  const { domain } = part;
  const coordinate = (name: string): number | undefined =>
    centre[part.coordinates.findIndex((c) => c.name === name)]?.lo;
  const x = coordinate('x') ?? 0;
  const y = coordinate('y');
  const ends = (v: DomainVariable): string[] => [...new Set([domain[v].upper, domain[v].lower])];
  const spreads: { nu: string; tau: string }[] =
    y === undefined
      ? [
          {
            nu: inside(domain, 'nu', coordinate('nu') ?? 0),
            tau: inside(domain, 'tau', coordinate('tau') ?? 0),
          },
        ]
      : ends('tau').map((tau) => ({ nu: inside(domain, 'nu', y / fromDecimal(tau).lo), tau }));
  const omegas = ends('omega').filter((omega) => fromDecimal(omega).lo !== 0);
  const means =
    omegas.length === 0
      ? ends('omega').map((omega) => ({ mu: domain.mu.lower, omega }))
      : omegas.map((omega) => ({ mu: inside(domain, 'mu', x / fromDecimal(omega).lo), omega }));
  return spreads.flatMap((spread) => means.map((mean) => ({ ...mean, ...spread })));
}

/** A short decimal near the value, moved into the variable's range. */
function inside(domain: Domain, v: DomainVariable, value: number): string {
  const { lower, upper } = domain[v];
  if (!Number.isFinite(value)) return lower;
  const near = parseDecimal(value.toPrecision(12));
  if (compare(near, parseDecimal(lower)) < 0) return lower;
  if (compare(near, parseDecimal(upper)) > 0) return upper;
  return formatDecimal(near);
}
