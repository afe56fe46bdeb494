import { sum } from '../moments/exact.js';
import { proveWithFixedPoint, type Target } from '../prover/own-fixed-point.js';
import {
  DEFAULT_LIMITS,
  type Progress,
  type Proof,
  proveInstance,
  proveRegistered,
} from '../prover/prove.js';
import type { Domain, Range, Theorem } from '../statement/data/vocabulary.js';
import { formatDecimal, multiplyRanges, parseDecimal } from '../statement/decimal.js';
import { InputError, quote, readMeanAndVariance, readRange, VARIABLES } from './input.js';
import { omegaOf } from './wording.js';

/** What a reader's own domain may give a range of. */
export const RANGED = [...VARIABLES, 'alpha', 'lambda'] as const;

/** Ranges `A:B` of exact decimals; those left out are the theorem's registered ones. */
export type Ranges = { readonly [v in (typeof RANGED)[number]]?: string | undefined };

/** The largest budget: its tree still fits the certificate format (certificates/README.md, §5). */
export const MOST_BOXES = 40_000;
export const DEFAULT_BOXES = DEFAULT_LIMITS.maxBoxes;

/**
 * The registered domain with the reader's ranges in place; undefined if the reader gave none. With a
 * fixed point of the reader's own, it is the registered domain moved there, with these in place.
 * `prefix` and the variable name a range in what is said about it.
 */
export function ownDomain(
  theorem: Theorem,
  ranges: Ranges,
  prefix: string,
  target?: Target,
): Domain | undefined {
  const { registered, template } = theorem;
  const start = target === undefined ? registered.domain : moved(registered.domain, target);
  const range = (v: keyof Ranges): Range | undefined => {
    const text = ranges[v];
    if (text === undefined) return start[v];
    if (template === undefined) {
      const only = `no range, since ${theorem.id} is stated for its registered domain alone`;
      throw new InputError(`${prefix}${v}`, only, quote(text));
    }
    return readRange(`${prefix}${v}`, v, text);
  };
  requireActivation(ranges, prefix, target);
  const [alpha, lambda] = [range('alpha'), range('lambda')];
  const layers = Object.fromEntries(VARIABLES.map((v) => [v, range(v)])) as unknown as Domain;
  const isOwn = target !== undefined || RANGED.some((v) => ranges[v] !== undefined);
  return isOwn ? { ...layers, ...(alpha && { alpha }), ...(lambda && { lambda }) } : undefined;
}

/** α and λ are both given, or neither; and neither beside a fixed point, which determines them. */
function requireActivation(ranges: Ranges, prefix: string, target: Target | undefined): void {
  for (const [given, other] of [
    ['alpha', 'lambda'],
    ['lambda', 'alpha'],
  ] as const) {
    const text = ranges[given];
    if (text !== undefined && target !== undefined) {
      const expected = 'no range beside a fixed point, which determines it';
      throw new InputError(`${prefix}${given}`, expected, quote(text));
    }
    if (text !== undefined && ranges[other] === undefined) {
      throw new InputError(`${prefix}${other}`, `a range A:B beside ${prefix}${given}`, 'nothing');
    }
  }
}

/** A domain around (0, 1) at ω = 0, moved to the pair and the ω at which it is to be fixed. */
function moved({ mu, omega, nu, tau }: Domain, target: Target): Domain {
  const shift = (range: Range, by: string): Range => ({
    lower: formatDecimal(sum(parseDecimal(range.lower), parseDecimal(by))),
    upper: formatDecimal(sum(parseDecimal(range.upper), parseDecimal(by))),
  });
  return {
    mu: shift(mu, target.mu),
    omega: shift(omega, omegaOf(target)),
    nu: multiplyRanges(nu, { lower: target.nu, upper: target.nu }),
    tau,
  };
}

/** The theorem on that domain, or on its registered one; with a fixed point, for its α and λ. */
export function proveOn(
  theorem: Theorem,
  domain: Domain | undefined,
  maxBoxes: number,
  progress?: Progress,
  target?: Target,
): Proof {
  const limits = { ...DEFAULT_LIMITS, maxBoxes };
  if (domain === undefined) return proveRegistered(theorem, limits, progress);
  return target === undefined
    ? proveInstance(theorem, domain, limits, progress)
    : proveWithFixedPoint(theorem, domain, target, limits, progress);
}

/** `MU,NU`, if that is given, for a theorem that takes a fixed point. */
export function ownFixedPoint(
  theorem: Theorem,
  text: string | undefined,
  where: string,
): Target | undefined {
  if (text === undefined) return undefined;
  if (theorem.takesFixedPoint) return readMeanAndVariance(where, text);
  const expected = `to be left out, since ${theorem.id} is not about fixed points`;
  throw new InputError(where, expected, quote(text));
}
