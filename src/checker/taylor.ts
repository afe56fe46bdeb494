import { functions } from './functions.js';
import { type Arithmetic, type Interval, ONE, TWO, ZERO, count as whole } from './interval.js';

/**
 * A truncated Taylor series with interval coefficients (certificates/README.md §6): its i-th term
 * encloses f_k for the i-th multi-index k in graded order, in which the terms up to a degree come
 * first. A constant has one term, any other series those up to degree 1 at least.
 */
export type Series = readonly Interval[];
type MultiIndex = readonly number[];

/** More than a leaf of order 8 under several derivatives needs. */
const maxDegree = 12;

const total = (k: MultiIndex): number => k.reduce((sum, part) => sum + part, 0);

/** One number for each multi-index, such that sums go to sums. */
const code = (k: MultiIndex): number => k.reduce((sum, part) => sum * 1000 + part, 0);

/** Arithmetic of series in `dimension` coordinates. */
export function taylor({ digits, add, sub, mul, sqr }: Arithmetic, dimension: number) {
  const { pi, ranges } = functions(digits);
  const degrees = Array.from({ length: maxDegree + 1 }, (_, degree) => degree);
  const indices = Array.from({ length: dimension })
    .reduce<MultiIndex[]>((all) => all.flatMap((k) => degrees.map((e) => [...k, e])), [[]])
    .filter((k) => total(k) <= maxDegree)
    .sort((a, b) => total(a) - total(b));
  const codes = indices.map(code);
  const positions = new Map(codes.map((c, i) => [c, i]));
  const units = Array.from({ length: dimension }, (_, v) => 1000 ** (dimension - 1 - v));
  const sizes = degrees.map((n) => indices.filter((k) => total(k) <= n).length);

  /** The number of terms up to degree n. */
  function size(n: number): number {
    if (sizes[n] === undefined) throw new RangeError(`degree ${n} is not supported`);
    return sizes[n];
  }

  /** The coordinate v over its range: coefficients X_v and 1. */
  const coordinate = (v: number, range: Interval, n: number): Series =>
    codes.slice(0, size(n)).map((c) => (c === 0 ? range : c === units[v] ? ONE : ZERO));

  const termwise = (by: (a: Interval, b: Interval) => Interval) => (f: Series, g: Series) =>
    (f.length > g.length ? f : g).map((_, i) => by(f[i] ?? ZERO, g[i] ?? ZERO));
  const [plus, minus] = [termwise(add), termwise(sub)];

  /** Σ term(i, j) at the sum of the i-th and the j-th multi-index, up to degree n. */
  function convolve(f: Series, g: Series, n: number, term: (i: number, j: number) => Interval) {
    const length = f.length === 1 && g.length === 1 ? 1 : size(n);
    const result: Interval[] = new Array(length).fill(ZERO);
    for (const i of f.keys()) {
      for (const j of g.keys()) {
        const k = positions.get(codes[i]! + codes[j]!) ?? length;
        if (k < length) result[k] = add(result[k]!, term(i, j));
      }
    }
    return result;
  }

  /** (fg)_k = Σ_{i+j=k} f_i g_j. */
  const product = (f: Series, g: Series, n: number): Series =>
    convolve(f, g, n, (i, j) => mul(f[i]!, g[j]!));

  /** (f²)_k = 2 Σ f_i f_j over unordered pairs i ≠ j with i + j = k, plus f_{k/2}². */
  function square(f: Series, n: number): Series {
    const pairs = convolve(f, f, n, (i, j) => (i > j ? mul(f[i]!, f[j]!) : ZERO));
    const squares = convolve(f, f, n, (i, j) => (i === j && f[i] !== ZERO ? sqr(f[i]!) : ZERO));
    return squares.map((term, k) => add(mul(TWO, pairs[k]!), term));
  }

  /** f^0 = 1, f^1 = f, f^p = (f^⌊p/2⌋)² · f^(p mod 2). */
  function power(f: Series, p: number, n: number): Series {
    if (p <= 1) return p === 0 ? [ONE] : f;
    const even = square(power(f, Math.floor(p / 2), n), n);
    return p % 2 === 0 ? even : product(even, f, n);
  }

  /**
   * g(u) for an inner series u = u_0 + δ, by Horner's form in δ. What is still to be multiplied by
   * δ^m, which has no terms below degree m, is kept to degree n − m.
   */
  function compose(name: string, u: Series, n: number): Series {
    const degree = u.length === 1 ? 0 : n;
    const g = ranges(name, u[0]!, degree);
    const delta = [ZERO, ...u.slice(1)];
    let result: Series = [g[degree]!];
    for (let m = degree - 1; m >= 0; m -= 1) {
      result = plus(product(result, delta, n - m), [g[m]!]);
    }
    return result;
  }

  /** (∂f/∂v)_k = (k_v + 1) f_{k + e_v}, up to degree n, of an f that is known to degree n + 1. */
  const derivative = (f: Series, v: number, n: number): Series =>
    indices.slice(0, size(n)).map((k, i) => {
      const next = f[positions.get(codes[i]! + units[v]!)!] ?? ZERO;
      return mul(whole(k[v]! + 1), next);
    });

  return { pi, indices, size, coordinate, plus, minus, product, power, compose, derivative };
}
