/**
 * Interval arithmetic in integers, as narrow as asked for: for the few numbers of which binary64
 * keeps too little.
 *
 * { lo, hi } stands for the real numbers v with lo ≤ v·2^W ≤ hi, and one unit is 2^−W. Each
 * operation encloses, as those on intervals of doubles do: every rounding is to the outer integer.
 */
import { integerSquareRoot } from './dyadic.js';
import { scaledErf } from './fixed-point-erf.js';
import { expDyadic, type FixedPoint, multiplyFixed, piFixed, shift } from './fixed-point.js';

export interface Units {
  readonly lo: bigint;
  readonly hi: bigint;
}

export class FixedIntervals {
  /** W ≥ 180. */
  constructor(readonly width: number) {}

  /** n/d for d > 0. */
  ratio(n: bigint, d: bigint): Units {
    const numerator = n << BigInt(this.width);
    return { lo: floorQuotient(numerator, d), hi: ceilQuotient(numerator, d) };
  }

  pi(): Units {
    return this.#outward(piFixed(this.width));
  }

  add(a: Units, b: Units): Units {
    return { lo: a.lo + b.lo, hi: a.hi + b.hi };
  }

  sub(a: Units, b: Units): Units {
    return { lo: a.lo - b.hi, hi: a.hi - b.lo };
  }

  mul(a: Units, b: Units): Units {
    const w = BigInt(this.width);
    const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    return { lo: least(corners) >> w, hi: -(-greatest(corners) >> w) };
  }

  /** a/b for b > 0. */
  div(a: Units, b: Units): Units {
    const w = BigInt(this.width);
    return {
      lo: least([b.lo, b.hi].map((d) => floorQuotient(a.lo << w, d))),
      hi: greatest([b.lo, b.hi].map((d) => ceilQuotient(a.hi << w, d))),
    };
  }

  /** √a for a > 0. */
  sqrt(a: Units): Units {
    const w = BigInt(this.width);
    return { lo: integerSquareRoot(a.lo << w), hi: integerSquareRoot(a.hi << w) + 1n };
  }

  /** e^a for |a| ≤ 1200: e^v increases. */
  exp(a: Units): Units {
    const at = (v: bigint) =>
      this.#outward(expDyadic({ mantissa: v, exponent: -this.width }, this.width));
    return { lo: at(a.lo).lo, hi: at(a.hi).hi };
  }

  /** erfc a for a² ≤ 1200: erfc decreases, by less than 2 a unit (2/√π is the steepest slope). */
  erfc(a: Units): Units {
    const { lo, hi } = this.#erfcAt(a.lo);
    return { lo: lo - 2n * (a.hi - a.lo), hi };
  }

  /**
   * erfc t for t = m units. Once t² ≥ W, 0 < erfc t < e^(−t²) is less than one unit. Before that
   * it is 1 − e^(−t²)·(e^(t²)·erf t) with 2⌈t²⌉ + 64 more bits, which the error of scaledErf needs.
   */
  #erfcAt(m: bigint): Units {
    const w = BigInt(this.width);
    if (m < 0n) {
      const { lo, hi } = this.#erfcAt(-m);
      return { lo: (2n << w) - hi, hi: (2n << w) - lo };
    }
    if (m === 0n) return { lo: 1n << w, hi: 1n << w };
    const squared = Number((m * m) >> (2n * w)) + 1;
    if (squared > this.width) return { lo: 0n, hi: 1n };
    const inner = this.width + 2 * squared + 64;
    const power = expDyadic({ mantissa: -m * m, exponent: -2 * this.width }, inner);
    const scaled = scaledErf({ mantissa: m, exponent: -this.width }, squared, inner);
    const { lo, hi } = this.#outward(multiplyFixed(power, scaled));
    return { lo: (1n << w) - hi, hi: (1n << w) - lo };
  }

  #outward({ lo, hi, exponent }: FixedPoint): Units {
    const e = exponent + this.width;
    return { lo: shift(lo, e), hi: -shift(-hi, e) };
  }
}

/** ⌊a/b⌋ for b > 0. */
const floorQuotient = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((b - 1n - a) / b));

/** ⌈a/b⌉ for b > 0. */
const ceilQuotient = (a: bigint, b: bigint): bigint => -floorQuotient(-a, b);

const least = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));
const greatest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));
