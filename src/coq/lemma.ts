import type { Decimal } from '../statement/data/vocabulary.js';
import { GRID, GREAT, type Polynomial } from './polynomial.js';
import { D } from './special.js';

/** A fraction in lowest terms as a Coq term, in brackets where it is one with an operator. */
export function fraction(numerator: number | bigint, denominator: number | bigint): string {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  const text = d === divisor ? `${n / d}` : `${n / divisor}/${d / divisor}`;
  return /^\d+$/.test(text) ? text : `(${text})`;
}

/** A decimal as a Coq term, in brackets where it has a sign. */
export const coqDecimal = (text: Decimal): string => (text.startsWith('-') ? `(${text})` : text);

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);

/**
 * The definitions of a polynomial, its derivative and its error, and the lemma that the function
 * is that close to it: `NAME_close s : lower <= s <= upper -> Rabs (KIND s - NAME s) <= NAME_error`.
 */
export function polynomialLemma(name: string, polynomial: Polynomial): string {
  const { kind, ends, centre, coefficients, anchorError, residual, error } = polynomial;
  const [a, b] = [fraction(ends.lower, GRID), fraction(ends.upper, GRID)];
  const slopes = coefficients.map((k, i) => k * BigInt(i)).slice(1);
  const approx =
    kind === 'erfc'
      ? `(erfc_approx ${name} d${name} ${a} ${b} ${fraction(centre, GRID)})`
      : `(erfcx_approx ${name} d${name} ${a} ${b})`;
  return `
Definition ${name} (s : R) : R :=
  ${horner(coefficients, polynomial)}.
Definition d${name} (s : R) : R :=
  ${horner(slopes, polynomial)}.
Definition ${name}_error : R := ${error}.

Lemma ${name}_close s : ${a} <= s <= ${b} -> Rabs (${kind} s - ${name} s) <= ${name}_error.
Proof.
  intros Hs. unfold ${name}_error. apply Rle_trans with (${anchorError} + ${residual} * (${b} - ${a})). 2: lra.
  apply ${approx}; try lra; clear.
  - intros s. unfold ${name}, d${name}. auto_derive; auto. field.
  - ${anchorProof(name, polynomial)}
  - intros s Hs. unfold ${name}, d${name}. interval with (i_taylor s, i_degree 15, i_prec 80, i_bisect s).
Qed.
`;
}

function anchorProof(name: string, { kind, centre, ends, anchorError }: Polynomial): string {
  if (kind === 'erfc' && centre === 0) {
    return `rewrite erfc_0. unfold ${name}. interval with (i_prec 80).`;
  }
  if (kind === 'erfcx' && ends.upper >= GREAT) {
    return `apply near_asymptotic. lra. unfold asymptotic, ninth, ${name}. interval with (i_prec 80).`;
  }
  const bits = D.log2(anchorError).neg().ceil().toNumber() + 25;
  const integral = (more: number): string =>
    `rewrite erfc_RInt. unfold ${name}. integral with (i_prec ${bits + more}, i_degree 18, i_fuel 500).`;
  return kind === 'erfc' ? integral(0) : `unfold erfcx. ${integral(lost(ends.upper / GRID))}`;
}

/** Bits that erfc(t), as 1 minus an integral, loses to cancellation: log₂ of e^(t²). */
const lost = (t: number): number => Math.ceil(1.45 * t * t);

/** c₀ + v (c₁ + v (c₂ + …)), a line for each. */
function horner(coefficients: readonly bigint[], { centre, digits }: Polynomial): string {
  const shift = fraction(Math.abs(centre), GRID);
  const variable = centre === 0 ? 's' : `(s ${centre > 0 ? '-' : '+'} ${shift})`;
  return coefficients
    .map((k) => fraction(k, 10n ** BigInt(digits)))
    .reduceRight((rest, k) => `${k} + ${variable} * (\n  ${rest})`);
}
