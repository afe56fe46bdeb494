import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FixedIntervals, type Units } from '../../src/interval/fixed-interval.js';
import { effort } from '../support/effort.js';
import { compare, minus, over, plus, type Rational, ratio, times } from '../support/exact.js';
import { erfcBracket, expBracket } from '../support/transcendental-oracle.js';

const WIDTH = 200;
const fixed = new FixedIntervals(WIDTH);
const UNIT = 1n << BigInt(WIDTH);

const rational = (units: bigint): Rational => ratio(units, UNIT);
const isIn = (v: Rational, { lo, hi }: Units): boolean =>
  compare(rational(lo), v) <= 0 && compare(v, rational(hi)) <= 0;

/** A number of units of any size up to 2^`bits`. */
const units = (bits: number): fc.Arbitrary<bigint> =>
  fc
    .tuple(fc.bigInt(-(1n << 60n), 1n << 60n), fc.nat(bits))
    .map(([m, k]) => (m << BigInt(k)) >> 60n);

/** An interval, and one of the numbers in it. */
const member = (bits: number) =>
  fc.tuple(units(bits), units(bits), fc.nat(8)).map(([a, b, i]) => {
    const [lo, hi] = a < b ? [a, b] : [b, a];
    return { interval: { lo, hi }, at: rational(lo + ((hi - lo) * BigInt(i)) / 8n) };
  });

describe('interval arithmetic in integers', () => {
  it('encloses sums, differences, products, quotients and roots', () => {
    fc.assert(
      fc.property(member(WIDTH + 8), member(WIDTH + 8), (x, y) => {
        expect(isIn(plus(x.at, y.at), fixed.add(x.interval, y.interval))).toBe(true);
        expect(isIn(minus(x.at, y.at), fixed.sub(x.interval, y.interval))).toBe(true);
        expect(isIn(times(x.at, y.at), fixed.mul(x.interval, y.interval))).toBe(true);
        if (y.interval.lo <= 0n) return;
        expect(isIn(over(x.at, y.at), fixed.div(x.interval, y.interval))).toBe(true);
        const { lo, hi } = fixed.sqrt(y.interval);
        expect(compare(rational(lo * lo), times(y.at, rational(UNIT * UNIT)))).toBeLessThanOrEqual(
          0,
        );
        expect(compare(times(y.at, rational(UNIT * UNIT)), rational(hi * hi))).toBeLessThanOrEqual(
          0,
        );
      }),
      effort(300),
    );
  });

  it('rounds a ratio to the units on either side', () => {
    expect(new FixedIntervals(4).ratio(-1n, 3n)).toEqual({ lo: -6n, hi: -5n });
    expect(new FixedIntervals(4).ratio(3n, 4n)).toEqual({ lo: 12n, hi: 12n });
  });

  it('encloses e^x and erfc x of doubles, within 2^-160 of the largest value', () => {
    const dyadic = (x: number): Units => {
      const m = BigInt(x * 2 ** 40) << BigInt(WIDTH - 40);
      return { lo: m, hi: m };
    };
    const requireOverlap = (
      v: Units,
      [low, high]: readonly [Rational, Rational],
      scale: bigint,
    ) => {
      expect(compare(rational(v.lo), high)).toBeLessThanOrEqual(0);
      expect(compare(low, rational(v.hi))).toBeLessThanOrEqual(0);
      expect(v.hi - v.lo).toBeLessThanOrEqual(scale);
    };
    const coarse = fc
      .oneof(
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.constantFrom(-14.5, 0, 2 ** -40, 14.25),
      )
      .map((x) => Math.round(x * 2 ** 40) / 2 ** 40);
    fc.assert(
      fc.property(coarse, (x) => {
        if (x !== 0) requireOverlap(fixed.exp(dyadic(x)), expBracket(x), 1n << 62n);
        if (x > 0) requireOverlap(fixed.erfc(dyadic(x)), erfcBracket(x), 4n);
      }),
      effort(60),
    );
  });

  it('reflects erfc at 0, and lets it vanish where it is less than a unit', () => {
    const one = fixed.ratio(1n, 1n);
    const negative = fixed.sub({ lo: 0n, hi: 0n }, one);
    const sum = fixed.add(fixed.erfc(one), fixed.erfc(negative));
    expect(isIn(ratio(2n, 1n), sum)).toBe(true);
    expect(sum.hi - sum.lo).toBeLessThanOrEqual(8n);
    expect(fixed.erfc({ lo: 0n, hi: 0n })).toEqual({ lo: UNIT, hi: UNIT });
    expect(fixed.erfc(fixed.ratio(15n, 1n))).toEqual({ lo: 0n, hi: 1n });
  });

  it('encloses erfc over an interval between its values at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.nat(1000), (x, n) => {
        const lo = BigInt(Math.round(x * 2 ** 40)) << BigInt(WIDTH - 40);
        const hi = lo + BigInt(n);
        const whole = fixed.erfc({ lo, hi });
        for (const at of [lo, hi]) {
          const v = fixed.erfc({ lo: at, hi: at });
          expect(whole.lo <= v.hi && v.lo <= whole.hi).toBe(true);
        }
        expect(whole.hi - whole.lo).toBeLessThanOrEqual(2n * BigInt(n) + 4n);
      }),
      effort(30),
    );
  });
});
