import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abs,
  add,
  contains,
  div,
  equal,
  hull,
  type Interval,
  intersection,
  isEmpty,
  mag,
  max,
  mid,
  mig,
  min,
  mul,
  neg,
  point,
  pown,
  rad,
  recip,
  sqr,
  sqrt,
  sub,
  subset,
  wid,
} from '../../src/interval/index.js';
import { anyInterval, double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { compare, minus, plus, rational } from '../support/exact.js';

const one = (law: (x: Interval) => void): void =>
  fc.assert(fc.property(anyInterval, law), effort(500));
const two = (law: (x: Interval, y: Interval) => void): void =>
  fc.assert(fc.property(anyInterval, anyInterval, law), effort(500));
const isFiniteInterval = (x: Interval): boolean => Number.isFinite(x.lo) && Number.isFinite(x.hi);

describe('algebraic identities that hold for tightest enclosures', () => {
  it('x + y = y + x, x·y = y·x', () =>
    two((x, y) => {
      expect(add(x, y)).toEqual(add(y, x));
      expect(mul(x, y)).toEqual(mul(y, x));
    }));
  it('x − y = x + (−y) = −(y − x)', () =>
    two((x, y) => {
      expect(sub(x, y)).toEqual(add(x, neg(y)));
      expect(sub(x, y)).toEqual(neg(sub(y, x)));
    }));
  it('−(−x) = x, (−x)·y = −(x·y), (−x)/y = x/(−y) = −(x/y)', () =>
    two((x, y) => {
      expect(neg(neg(x))).toEqual(x);
      expect(mul(neg(x), y)).toEqual(neg(mul(x, y)));
      expect(div(neg(x), y)).toEqual(neg(div(x, y)));
      expect(div(x, neg(y))).toEqual(neg(div(x, y)));
    }));
  it('0 + x = 1·x = x/1 = x', () =>
    one((x) => {
      expect(add(point(0), x)).toEqual(x);
      expect(mul(point(1), x)).toEqual(x);
      expect(div(x, point(1))).toEqual(x);
      expect(pown(x, 1)).toEqual(x);
    }));
  it('1/x = x⁻¹ and x² = x·x at points, a part of it elsewhere', () =>
    one((x) => {
      expect(recip(x)).toEqual(div(point(1), x));
      expect(recip(x)).toEqual(pown(x, -1));
      expect(sqr(x)).toEqual(pown(x, 2));
      expect(subset(sqr(x), mul(x, x))).toBe(true);
      if (x.lo === x.hi) expect(sqr(x)).toEqual(mul(x, x));
    }));
  it('√x² contains |x|, (√x)² contains the part of x that is ≥ 0', () =>
    one((x) => {
      expect(subset(abs(x), sqrt(sqr(x)))).toBe(true);
      const part = intersection(x, { lo: 0, hi: Infinity });
      expect(subset(part, sqr(sqrt(x)))).toBe(true);
    }));
  it('(x/y)·y contains x if 0 is not in y', () =>
    two((x, y) => {
      if (!contains(y, 0) && !isEmpty(y)) expect(subset(x, mul(div(x, y), y))).toBe(true);
    }));
  it('(x + y) − y contains x', () =>
    two((x, y) => {
      if (!isEmpty(y)) expect(subset(x, sub(add(x, y), y))).toBe(true);
    }));
  it('scaling by powers of two is exact while nothing underflows or overflows', () =>
    fc.assert(
      fc.property(double, fc.integer({ min: -60, max: 60 }), (m, e) => {
        fc.pre(Math.abs(m) > 2 ** -900 && Math.abs(m) < 2 ** 900);
        expect(mul(point(m), point(2 ** e))).toEqual(point(m * 2 ** e));
        expect(div(point(m), point(2 ** e))).toEqual(point(m * 2 ** -e));
      }),
      effort(300),
    ));
  it('|x| = max(x, −x) where x has one sign; −max(x, y) = min(−x, −y)', () =>
    two((x, y) => {
      if (x.lo >= 0 || x.hi <= 0) expect(abs(x)).toEqual(max(x, neg(x)));
      expect(neg(max(x, y))).toEqual(min(neg(x), neg(y)));
    }));
});

describe('lattice of sets', () => {
  it('absorbs, commutes and bounds', () =>
    two((x, y) => {
      expect(equal(intersection(x, hull(x, y)), x)).toBe(true);
      expect(equal(hull(x, intersection(x, y)), x)).toBe(true);
      expect(equal(intersection(x, y), intersection(y, x))).toBe(true);
      expect(equal(hull(x, y), hull(y, x))).toBe(true);
      expect(subset(x, hull(x, y)) && subset(intersection(x, y), x)).toBe(true);
      expect(subset(x, y)).toBe(equal(intersection(x, y), x));
    }));
});

describe('numbers of an interval', () => {
  it('mid is a finite member, and [mid − rad, mid + rad] covers, with no smaller rad', () =>
    one((x) => {
      if (isEmpty(x)) {
        expect([mid(x), rad(x), wid(x), mag(x), mig(x)]).toEqual(Array(5).fill(NaN));
        return;
      }
      const m = mid(x);
      expect(contains(x, m)).toBe(true);
      if (!isFiniteInterval(x) || rad(x) === Infinity) return;
      const reach = (r: number): boolean =>
        compare(minus(rational(m), rational(r)), rational(x.lo)) <= 0 &&
        compare(plus(rational(m), rational(r)), rational(x.hi)) >= 0;
      expect(reach(rad(x))).toBe(true);
      if (rad(x) > 0) expect(reach(rad(x) * (1 - 2 ** -52) - Number.MIN_VALUE)).toBe(false);
    }));
  it('wid is the tightest upper bound of hi − lo', () =>
    one((x) => {
      if (!isFiniteInterval(x)) return;
      expect(wid(x)).toBe(sub(point(x.hi), point(x.lo)).hi);
    }));
  it('mig and mag are the bounds of |x|', () =>
    one((x) => {
      expect(abs(x)).toEqual({ lo: mig(x), hi: mag(x) });
    }));
});
