import { fromDecimal, type Interval, mid, point } from '../interval/index.js';
import { compile } from '../statement/dag.js';
import { fixing } from '../statement/data/activation.js';
import { anyMomentMap } from '../statement/data/moment-map.js';
import { activationParts, layerOf } from '../statement/data/own-fixed-point.js';
import type {
  Domain,
  FixedPoint,
  MachinePart,
  Matrix,
  Range,
  Theorem,
} from '../statement/data/vocabulary.js';
import { formatDecimal } from '../statement/decimal.js';
import { evaluator } from './evaluate.js';
import type { Jet } from './jet.js';
import type { Limits } from './paving.js';
import {
  DEFAULT_LIMITS,
  machineParts,
  type Progress,
  type Proof,
  proveInstance,
  provePart,
} from './prove.js';

/** The mean and the variance that are to be fixed. */
export type Target = Pick<FixedPoint, 'mu' | 'nu'>;

/** Ranges that enclose α and λ, and the matrix by which they are proved to be the only ones there. */
export interface Found {
  readonly alpha: Range;
  readonly lambda: Range;
  readonly inverse: Matrix;
}

/** Significant digits to which α and λ are written. */
const DIGITS = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4];

/** Boxes that are tried extend by so many units of the last digit of α and of λ. */
const UNITS = 5n;

/** The digits of α and of λ, those with most digits in all first: one may be known better. */
const PRECISIONS = DIGITS.flatMap((a) => DIGITS.map((l) => [a, l] as const)).sort(
  (p, q) => q[0] + q[1] - p[0] - p[1],
);

/** Enough for the inverse of a matrix that is needed only nearly. */
const INVERSE_DIGITS = 8;

/** A box is proved as a whole or not at all. */
const ONE_BOX: Limits = { order: 2, maxBoxes: 1 };

/**
 * Decides a theorem's template on a domain of μ, ω, ν and τ, for the α and λ for which the pair is a
 * fixed point. Where these cannot be enclosed everything is undecided.
 *
 * @throws Error if the theorem takes no fixed point.
 */
export function proveWithFixedPoint(
  theorem: Theorem,
  domain: Domain,
  target: Target,
  limits: Limits = DEFAULT_LIMITS,
  progress: Progress = () => {},
): Proof {
  const { template, takesFixedPoint } = theorem;
  if (template === undefined || takesFixedPoint === undefined) {
    throw new Error(`${theorem.id} takes no fixed point`);
  }
  const found = encloseActivation(target);
  const { alpha, lambda, inverse } = found ?? NOT_FOUND;
  const [whole, fixed] = [
    { ...domain, alpha, lambda },
    { ...target, inverse },
  ];
  if (found !== undefined) return proveInstance(theorem, whole, limits, progress, fixed);
  const instance = { domain: whole, contraction: '1', fixed };
  const parts = template(instance);
  const results = machineParts(parts).map((part) => {
    const nothing = { leaves: 0, boxes: 0, tree: '?', open: 1 } as const;
    return { part, verdict: 'undecided', ...nothing, reason: NOT_FOUND.reason } as const;
  });
  return { theorem, instance, parts, results, verdict: 'undecided' };
}

/** What is said of α and λ where they are not enclosed: nothing. */
const NOT_FOUND: Found & { readonly reason: string } = {
  alpha: { lower: '0.000001', upper: '1000000' },
  lambda: { lower: '0.000001', upper: '1000000' },
  inverse: ['0', '0', '0', '0'],
  reason: 'binary64 has too few digits to enclose α and λ for this fixed point',
};

/**
 * Encloses the α and λ for which the pair is a fixed point: boxes about a floating-point guess, the
 * smallest first, until what an instance claims of one is certified, Krawczyk's test
 * (proofs/own-fixed-point/proof.md). Undefined where the numbers leave binary64, or none of the boxes
 * is certified.
 */
export function encloseActivation(target: Target): Found | undefined {
  const first = newton(target, closedForm(target));
  const { next: p, inverse: approximate } = newton(target, first.next);
  if (![...p, ...approximate].every(Number.isFinite) || !p.every((value) => value > 0)) {
    return undefined;
  }
  const inverse = approximate.map((n) => around(n, INVERSE_DIGITS, 0n).lower) as unknown as Matrix;
  for (const digits of PRECISIONS) {
    const [alpha, lambda] = p.map((value, i) => around(value, digits[i] as number, UNITS)) as [
      Range,
      Range,
    ];
    const box = { ...layerOf(target), alpha, lambda };
    const [part] = activationParts(box, { ...target, inverse }) as [MachinePart];
    if (provePart(part, ONE_BOX).verdict === 'certified') return { alpha, lambda, inverse };
  }
  return undefined;
}

type Pair = readonly [alpha: number, lambda: number];

/** α and λ by the closed form, in floating point. */
function closedForm(target: Target): Pair {
  const { parameters, definitions } = fixing(target.mu, target.nu);
  const box = { x: fromDecimal(target.mu) };
  return numbers({ parameters, definitions }, box, ['alpha', 'lambda']) as unknown as Pair;
}

/** Newton's step for (mean − μ, variance − ν), and the inverse of its derivative. */
function newton({ mu, nu }: Target, [alpha, lambda]: Pair) {
  const [x, y] = [fromDecimal(mu), fromDecimal(nu)];
  if (Number.isNaN(alpha + lambda)) return { next: [Number.NaN, Number.NaN], inverse: [] } as const;
  const box = { x, y, alpha: point(alpha), lambda: point(lambda) };
  const [m, v, a, b, c, d] = numbers({ parameters: {}, definitions: anyMomentMap }, box, [
    ...['mean', 'variance', 'D(mean, alpha)', 'D(mean, lambda)'],
    ...['D(variance, alpha)', 'D(variance, lambda)'],
  ]) as [number, number, number, number, number, number];
  const det = a * d - b * c;
  const inverse = [d / det, -b / det, -c / det, a / det] as const;
  const [dm, dv] = [m - mid(x), v - mid(y)];
  const next: Pair = [
    alpha - inverse[0] * dm - inverse[1] * dv,
    lambda - inverse[2] * dm - inverse[3] * dv,
  ];
  return { next, inverse };
}

/** Numbers near the values of expressions, where the coordinates are in `box`. */
function numbers(
  formulas: Pick<MachinePart, 'parameters' | 'definitions'>,
  box: Readonly<Record<string, Interval>>,
  expressions: readonly string[],
): number[] {
  const nowhere = { lower: '0', upper: '0' };
  const dag = compile({
    ...{ kind: 'machine', id: '', says: '', ...formulas },
    domain: { mu: nowhere, omega: nowhere, nu: nowhere, tau: nowhere },
    coordinates: Object.keys(box).map((name) => ({ name, factors: [] })),
    inequalities: expressions.map((expression) => {
      return { id: expression, expression, relation: '>=', bound: '0' } as const;
    }),
  });
  const jets = evaluator(dag).jets(Object.values(box), 0);
  return jets.map((jet: Jet) => mid({ lo: jet.lo[0] as number, hi: jet.hi[0] as number }));
}

/** A number to so many significant digits, and so many units of the last of them to either side. */
function around(x: number, significant: number, units: bigint): Range {
  const [mantissa = '', exponent = '0'] = x.toExponential(significant - 1).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const scale = significant - 1 - Number(exponent);
  const end = (n: bigint) =>
    scale < 0
      ? formatDecimal({ digits: n * 10n ** BigInt(-scale), scale: 0 })
      : formatDecimal({ digits: n, scale });
  return { lower: end(digits - units), upper: end(digits + units) };
}
