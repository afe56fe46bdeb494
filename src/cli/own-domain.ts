import {
  DEFAULT_LIMITS,
  type Progress,
  type Proof,
  proveInstance,
  proveRegistered,
} from '../prover/prove.js';
import type { Domain, DomainVariable, Theorem } from '../statement/data/vocabulary.js';
import { InputError, quote, readRange, VARIABLES } from './input.js';

/** Ranges `A:B` of exact decimals; those left out are the theorem's registered ones. */
export type Ranges = { readonly [v in DomainVariable]?: string | undefined };

/** The largest budget: its tree still fits the certificate format (certificates/README.md, §5). */
export const MOST_BOXES = 40_000;
export const DEFAULT_BOXES = DEFAULT_LIMITS.maxBoxes;

/**
 * The registered domain with the reader's ranges in place; undefined if the reader gave none.
 * `prefix` and the variable name a range in what is said about it.
 */
export function ownDomain(theorem: Theorem, ranges: Ranges, prefix: string): Domain | undefined {
  const range = (v: DomainVariable) => {
    const text = ranges[v];
    if (text === undefined) return theorem.registered.domain[v];
    if (theorem.template === undefined) {
      const only = `no range, since ${theorem.id} is stated for its registered domain alone`;
      throw new InputError(`${prefix}${v}`, only, quote(text));
    }
    return readRange(`${prefix}${v}`, v, text);
  };
  if (VARIABLES.every((v) => ranges[v] === undefined)) return undefined;
  return { mu: range('mu'), omega: range('omega'), nu: range('nu'), tau: range('tau') };
}

/** The theorem on that domain, or on its registered one. */
export function proveOn(
  theorem: Theorem,
  domain: Domain | undefined,
  maxBoxes: number,
  progress?: Progress,
): Proof {
  const limits = { ...DEFAULT_LIMITS, maxBoxes };
  return domain === undefined
    ? proveRegistered(theorem, limits, progress)
    : proveInstance(theorem, domain, limits, progress);
}
