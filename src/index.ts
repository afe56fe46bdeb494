/**
 * snn-verify: the self-normalizing-network theorems, proved and checked.
 *
 * Numbers go in as exact decimal texts ('0.1' is one tenth; a JavaScript number stands for the
 * decimal that it prints as) and come out as enclosures { lo, hi }: the exact value lies between
 * the two. Every function but {@link check} throws {@link InputError} for input that it cannot take,
 * an option that it does not know included; the message names the field, what was expected and what
 * was found.
 */
import { type CheckResult, checkCertificate } from './checker/check.js';
import {
  InputError,
  quote,
  readTheorem,
  readValue,
  requireKeys,
  requireObject,
  VARIABLES,
} from './cli/input.js';
import { described } from './cli/list.js';
import { type Outcome, outcome } from './cli/outcome.js';
import {
  DEFAULT_BOXES,
  MOST_BOXES,
  ownDomain,
  ownFixedPoint,
  proveOn,
  RANGED,
  type Ranges,
} from './cli/own-domain.js';
import { fromDecimal, type Interval } from './interval/index.js';
import { type AlphaDropout, alphaDropout as alphaDropoutOf } from './moments/alpha-dropout.js';
import { type FixedPoint, fixedPoint as krawczykFixedPoint } from './moments/fixed-point.js';
import { evaluate, type Jacobian as JacobianEntries, type MomentInput } from './moments/index.js';
import { certificateText } from './prover/certificate.js';
import { theorems as registered } from './statement/data/registry.js';
import { DecimalError, parseDecimal } from './statement/decimal.js';

export { type AlphaDropout, type CheckResult, type FixedPoint, InputError, type Interval };
export type { Outcome };

/** A decimal text, or a number that stands for the decimal that it prints as. */
export type Exact = string | number;

/** A layer's μ, ω, ν > 0 and τ > 0; as in a CSV file, whatever else there is is ignored. */
export type Point = Readonly<Record<keyof MomentInput, Exact>>;

/** The entries of the Jacobian and its largest singular value. */
export type Jacobian = JacobianEntries & { readonly sigma_max: Interval };

/** Every registered theorem: its id, statement in words, registered verdict and parts; a copy. */
export const theorems = structuredClone(registered.map(described));

export interface ProveOptions extends Ranges {
  /** `'MU,NU'`: for the α and λ for which this is a fixed point at ω = τ = 1 (MU = 0: at every ω). */
  readonly fixedPoint?: string;
  /** How many boxes may be examined for a part, 1 to 40 000. */
  readonly maxBoxes?: number;
}

/**
 * Decides a theorem: on its registered domain, or, where ranges are given as `'A:B'`, on the
 * domain with those in place (then only the theorem's template is decided, not the theorem).
 *
 * The certificate is what {@link check} reads; the outcome is the prover's word alone.
 */
export function prove(
  id: string,
  options: ProveOptions = {},
): Outcome & { readonly certificate: string } {
  const theorem = readTheorem('id', id);
  requireKeys('options', options, [...RANGED, 'fixedPoint', 'maxBoxes']);
  const { maxBoxes = DEFAULT_BOXES, fixedPoint: pair } = options;
  if (!(Number.isInteger(maxBoxes) && maxBoxes >= 1 && maxBoxes <= MOST_BOXES)) {
    const found = typeof maxBoxes === 'number' ? String(maxBoxes) : quote(maxBoxes);
    throw new InputError('maxBoxes', `a whole number from 1 to ${MOST_BOXES}`, found);
  }
  const target = ownFixedPoint(theorem, pair, 'fixedPoint');
  const domain = ownDomain(theorem, options, '', target);
  const proof = proveOn(theorem, domain, maxBoxes, undefined, target);
  return { ...outcome(proof), certificate: certificateText(proof) };
}

/**
 * The independent checker's verdict on the text of a certificate. Never throws: what is neither text
 * nor bytes is no certificate.
 */
export function check(certificate: string | Uint8Array): CheckResult {
  if (typeof certificate === 'string' || certificate instanceof Uint8Array) {
    return checkCertificate(certificate);
  }
  const message = `no JSON: expected text or bytes, found ${quote(certificate)}`;
  return { status: 'not-a-certificate', code: 'not-json', message };
}

/** Mean, variance and second moment of the activation at exact decimals μ, ω, ν > 0, τ > 0. */
export function moments(
  point: Point,
): Readonly<Record<'mean' | 'variance' | 'second_moment', Interval>> {
  const { mean, variance, second_moment } = evaluate(checked(point));
  return { mean, variance, second_moment };
}

/** The Jacobian (j11, j12; j21, j22) of (mean, variance) by (μ, ν), and its largest singular value. */
export function jacobian(point: Point): Jacobian {
  const { j11, j12, j21, j22, sigma_max } = evaluate(checked(point));
  return { j11, j12, j21, j22, sigma_max };
}

/** {@link jacobian} by the name that mathematics writes with a capital. */
export const Jacobian = jacobian;

const text = (value: Exact): string => (typeof value === 'number' ? String(value) : value);

function checked(point: Point): MomentInput {
  requireObject('point', point);
  const texts = VARIABLES.map((v) => [v, text(point[v])] as const);
  for (const [variable, value] of texts) readValue(variable, variable, value);
  return Object.fromEntries(texts) as unknown as MomentInput;
}

/**
 * A fixed point of (μ, ν) ↦ (mean, variance) near where the orbit of (0, 1) lingers, for exact
 * decimals ω and τ > 0: certified, with a box in which it is the only one, or undecided. It attracts
 * where `rate`, the spectral radius of the Jacobian there, is below 1.
 */
export function fixedPoint(omega: Exact, tau: Exact): FixedPoint {
  readValue('omega', 'omega', text(omega));
  readValue('tau', 'tau', text(tau));
  return krawczykFixedPoint(fromDecimal(text(omega)), fromDecimal(text(tau)));
}

/**
 * α′ = −λα, a and b of alpha dropout with keep probability q, an exact decimal in (0, 1]: an
 * activation becomes α′ with probability 1 − q, then a(·) + b restores mean 0 and variance 1.
 */
export function alphaDropout(q: Exact): AlphaDropout {
  const expected = 'a decimal number above 0 and at most 1, such as 0.95';
  if (typeof text(q) !== 'string') throw new InputError('q', expected, quote(q));
  try {
    return alphaDropoutOf(parseDecimal(text(q)));
  } catch (error) {
    const isInput = error instanceof DecimalError || error instanceof RangeError;
    throw isInput ? new InputError('q', expected, quote(text(q))) : error;
  }
}
