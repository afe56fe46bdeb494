/**
 * Double-double arithmetic: an unevaluated sum h + l of two doubles with h = fl(h + l), about 106
 * significant bits.
 *
 * Every function states its relative error in u = 2^−53. The bounds hold if nothing overflows and
 * every rounded product of leading parts is 0 or at least SAFE_PRODUCT = 2^−968 in magnitude, so
 * that productError is exact; all callers in this folder work between 2^−500 and 2^600.
 *
 * Sources: T. J. Dekker, Numer. Math. 18 (1971), for the error-free transformations; M. Joldes,
 * J.-M. Muller, V. Popescu, "Tight and rigorous error bounds for basic building blocks of
 * double-word arithmetic", ACM TOMS 44 (2017) [JMP], for the algorithms on pairs and their bounds.
 * Numbers of algorithms and theorems are those of [JMP]; derivations/double-double.md has the list.
 */
import { productError } from './two-product.js';

/** The real number h + l, where h = fl(h + l). */
export type DoubleDouble = { readonly h: number; readonly l: number };

/** a + b exactly (2Sum, Algorithm 2: Knuth). */
export function twoSum(a: number, b: number): DoubleDouble {
  const h = a + b;
  const t = h - a;
  return { h, l: a - (h - t) + (b - t) };
}

/** a + b exactly, if a = 0 or |a| ≥ |b| (Fast2Sum, Algorithm 1: Dekker). */
export function fastTwoSum(a: number, b: number): DoubleDouble {
  const h = a + b;
  return { h, l: b - (h - a) };
}

/** a·b exactly (Dekker's product). */
export function twoProduct(a: number, b: number): DoubleDouble {
  const h = a * b;
  return { h, l: productError(a, b, h) };
}

/** −x, exactly. */
export function negDD(x: DoubleDouble): DoubleDouble {
  return { h: -x.h, l: -x.l };
}

/** x·s for a power of two s, exactly. */
export function scaleDD(x: DoubleDouble, s: number): DoubleDouble {
  return { h: x.h * s, l: x.l * s };
}

/** x + b with a relative error of at most 2u² (DWPlusFP, Algorithm 4, Theorem 2.2). */
export function addDoubleDD(x: DoubleDouble, b: number): DoubleDouble {
  const s = twoSum(x.h, b);
  return fastTwoSum(s.h, s.l + x.l);
}

/** x + y with a relative error of at most 3u² + 13u³ (AccurateDWPlusDW, Algorithm 6, Theorem 3.1). */
export function addDD(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const s = twoSum(x.h, y.h);
  const t = twoSum(x.l, y.l);
  const v = fastTwoSum(s.h, s.l + t.h);
  return fastTwoSum(v.h, t.l + v.l);
}

/** x·b with a relative error of at most 3/2·u² + 4u³ (DWTimesFP1, Algorithm 7, Theorem 4.1). */
export function mulDoubleDD(x: DoubleDouble, b: number): DoubleDouble {
  const c = twoProduct(x.h, b);
  const t = fastTwoSum(c.h, x.l * b);
  return fastTwoSum(t.h, t.l + c.l);
}

/** x·y with a relative error of at most 7u² (DWTimesDW1, Algorithm 10, Theorem 5.1). */
export function mulDD(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const c = twoProduct(x.h, y.h);
  return fastTwoSum(c.h, c.l + (x.h * y.l + x.l * y.h));
}
