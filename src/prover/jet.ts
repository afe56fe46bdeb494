import type { Interval } from '../interval/index.js';
import { pred, succ } from '../interval/loose.js';
import type { JetSpace } from './jet-space.js';

/**
 * Truncated Taylor series with interval coefficients (jets).
 *
 * A jet of f over a box B holds, for every multi-index k of degree ≤ `degree`, an interval that
 * encloses f^(k)(p)/k! for every p in B. `degree` says how far the coefficients are kept; a jet of
 * degree 0 with `constant` set has no further coefficients because they are all zero.
 *
 * Law (`encloses`): if A encloses the jets of a and B those of b at every point, op(A, B) encloses
 * those of op(a, b). Each function below states the identity between Taylor coefficients on which
 * that rests; the interval operations then round outward.
 */
export interface Jet {
  readonly degree: number;
  readonly constant: boolean;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** [lo, hi] if both bounds are finite, else the whole line: from here on nothing is known. */
function store(jet: Jet, k: number, lo: number, hi: number): void {
  const finite = hi - lo < Number.POSITIVE_INFINITY;
  jet.lo[k] = finite ? lo : Number.NEGATIVE_INFINITY;
  jet.hi[k] = finite ? hi : Number.POSITIVE_INFINITY;
}

const empty = (space: JetSpace, degree: number, constant: boolean): Jet => {
  const size = constant ? 1 : (space.counts[degree] as number);
  return { degree, constant, lo: new Float64Array(size), hi: new Float64Array(size) };
};

/** The jet of a constant function. */
export function constantJet(space: JetSpace, degree: number, value: Interval): Jet {
  const jet = empty(space, degree, true);
  store(jet, 0, value.lo, value.hi);
  return jet;
}

/** The jet of the coordinate `index`, which ranges over `value`: derivative 1 by itself. */
export function coordinateJet(
  space: JetSpace,
  degree: number,
  index: number,
  value: Interval,
): Jet {
  const jet = empty(space, degree, degree === 0);
  store(jet, 0, value.lo, value.hi);
  if (degree > 0) store(jet, 1 + index, 1, 1);
  return jet;
}

const degreeOf = (a: Jet, b: Jet): number => Math.min(a.degree, b.degree);
const size = (space: JetSpace, a: Jet, degree: number): number =>
  a.constant ? 1 : (space.counts[degree] as number);

/** −f: (−f)_k = −f_k. */
export function negate(space: JetSpace, a: Jet): Jet {
  const jet = empty(space, a.degree, a.constant);
  for (let k = 0; k < jet.lo.length; k++) store(jet, k, -(a.hi[k] as number), -(a.lo[k] as number));
  return jet;
}

/** f + g: (f + g)_k = f_k + g_k. */
export function add(space: JetSpace, a: Jet, b: Jet): Jet {
  const degree = degreeOf(a, b);
  const jet = empty(space, degree, a.constant && b.constant);
  const na = size(space, a, degree);
  const nb = size(space, b, degree);
  for (let k = 0; k < jet.lo.length; k++) {
    if (k >= nb) store(jet, k, a.lo[k] as number, a.hi[k] as number);
    else if (k >= na) store(jet, k, b.lo[k] as number, b.hi[k] as number);
    else {
      store(
        jet,
        k,
        pred((a.lo[k] as number) + (b.lo[k] as number)),
        succ((a.hi[k] as number) + (b.hi[k] as number)),
      );
    }
  }
  return jet;
}

/** f − g. */
export const subtract = (space: JetSpace, a: Jet, b: Jet): Jet => add(space, a, negate(space, b));

/** A double below every product of a number in [al, ah] and one in [bl, bh]; NaN may come of ∞. */
const productDown = (al: number, ah: number, bl: number, bh: number): number =>
  pred(Math.min(al * bl, al * bh, ah * bl, ah * bh));

/** A double above them. */
const productUp = (al: number, ah: number, bl: number, bh: number): number =>
  succ(Math.max(al * bl, al * bh, ah * bl, ah * bh));

/** f · g, by Leibniz's rule: (fg)_k = Σ_{i+j=k} f_i g_j. */
export function multiply(space: JetSpace, a: Jet, b: Jet): Jet {
  const degree = degreeOf(a, b);
  const jet = empty(space, degree, a.constant && b.constant);
  const na = size(space, a, degree);
  const nb = size(space, b, degree);
  for (let k = 0; k < jet.lo.length; k++) {
    const pairs = space.products[k] as Int32Array;
    let lo = 0;
    let hi = 0;
    for (let p = 0; p < pairs.length; p += 2) {
      const i = pairs[p] as number;
      const j = pairs[p + 1] as number;
      if (i >= na || j >= nb) continue;
      const al = a.lo[i] as number;
      const ah = a.hi[i] as number;
      const bl = b.lo[j] as number;
      const bh = b.hi[j] as number;
      if ((al === 0 && ah === 0) || (bl === 0 && bh === 0)) continue;
      lo = pred(lo + productDown(al, ah, bl, bh));
      hi = succ(hi + productUp(al, ah, bl, bh));
    }
    store(jet, k, lo, hi);
  }
  return jet;
}

/** f², with squares where Leibniz's rule has them: (f²)_k = 2 Σ_{i<j, i+j=k} f_i f_j + f_{k/2}². */
export function square(space: JetSpace, a: Jet): Jet {
  const jet = empty(space, a.degree, a.constant);
  const na = jet.lo.length;
  for (let k = 0; k < na; k++) {
    const pairs = space.products[k] as Int32Array;
    let lo = 0;
    let hi = 0;
    for (let p = 0; p < pairs.length; p += 2) {
      const i = pairs[p] as number;
      const j = pairs[p + 1] as number;
      if (i > j || j >= na) continue;
      const al = a.lo[i] as number;
      const ah = a.hi[i] as number;
      if (i === j) {
        const p1 = al * al;
        const p2 = ah * ah;
        const straddles = al <= 0 && ah >= 0;
        if (!straddles) lo = pred(lo + pred(Math.min(p1, p2)));
        hi = succ(hi + succ(Math.max(p1, p2)));
      } else {
        const bl = 2 * (a.lo[j] as number);
        const bh = 2 * (a.hi[j] as number);
        lo = pred(lo + productDown(al, ah, bl, bh));
        hi = succ(hi + productUp(al, ah, bl, bh));
      }
    }
    store(jet, k, lo, hi);
  }
  return jet;
}

/** f^n for an integer n ≥ 0, by repeated squaring: f^n = (f^⌊n/2⌋)²·f^(n mod 2). */
export function power(space: JetSpace, a: Jet, n: number): Jet {
  if (n === 0) return constantJet(space, a.degree, { lo: 1, hi: 1 });
  if (n === 1) return a;
  const even = square(space, power(space, a, Math.floor(n / 2)));
  return n % 2 === 0 ? even : multiply(space, even, a);
}

/**
 * g∘f for a univariate g with Taylor coefficients g_0, g_1, …, each enclosed over the range of f_0:
 * with δ = f − f_0, Taylor's polynomial Σ g_k δ^k in Horner's form has the same coefficients up to
 * its degree, because δ has no constant term.
 */
export function compose(space: JetSpace, a: Jet, taylor: readonly Interval[]): Jet {
  const order = a.constant ? 0 : a.degree;
  const coefficient = (k: number) => constantJet(space, a.degree, taylor[k] as Interval);
  if (order === 0) return { ...coefficient(0), constant: true };
  const delta: Jet = { ...a, lo: Float64Array.from(a.lo), hi: Float64Array.from(a.hi) };
  store(delta, 0, 0, 0);
  let result = coefficient(order);
  for (let k = order - 1; k >= 0; k--) {
    result = add(space, multiply(space, result, delta), coefficient(k));
  }
  return result;
}

/** ∂f/∂(coordinate v): (∂f)_k = (k_v + 1) f_{k + e_v}. Loses one degree. */
export function differentiate(space: JetSpace, a: Jet, v: number): Jet {
  const degree = a.degree - 1;
  if (a.constant) return constantJet(space, degree, { lo: 0, hi: 0 });
  const jet = empty(space, degree, degree === 0);
  const raised = space.raised[v] as Int32Array;
  for (let k = 0; k < jet.lo.length; k++) {
    const from = raised[k] as number;
    const factor = ((space.exponents[k] as readonly number[])[v] as number) + 1;
    store(jet, k, pred(factor * (a.lo[from] as number)), succ(factor * (a.hi[from] as number)));
  }
  return jet;
}
