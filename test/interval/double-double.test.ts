import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDD,
  addDoubleDD,
  type DoubleDouble,
  fastTwoSum,
  mulDD,
  mulDoubleDD,
  negDD,
  scaleDD,
  twoProduct,
  twoSum,
} from '../../src/interval/double-double.js';
import { effort } from '../support/effort.js';
import { compare, minus, plus, type Rational, ratio, rational, times } from '../support/exact.js';

/** Full 53-bit significands, often with long runs of equal bits, over a range without underflow. */
const double = fc
  .tuple(
    fc.bigInt({ min: 1n << 52n, max: (1n << 53n) - 1n }),
    fc.nat(52),
    fc.integer({ min: -200, max: 200 }),
    fc.boolean(),
  )
  .map(([m, k, e, negative]) => {
    const mask = (1n << BigInt(k)) - 1n;
    const run = m % 3n === 0n ? m | mask : m % 3n === 1n ? m & ~mask : m;
    return (negative ? -1 : 1) * Number(run) * 2 ** (e - 52);
  });

/** Pairs with |l| up to half an ulp of h, and often of nearly equal and opposite leading parts. */
const pair = fc
  .tuple(double, fc.integer({ min: -(2 ** 30), max: 2 ** 30 }))
  .map(([h, f]) => twoSum(h, f * h * 2 ** -83));
const pairs = fc
  .tuple(pair, pair, fc.boolean(), fc.integer({ min: -60, max: 60 }))
  .map(([x, y, close, k]): [DoubleDouble, DoubleDouble] => [
    x,
    close ? twoSum(-x.h * (1 + k * 2 ** -52), y.l / (y.h / x.h)) : y,
  ]);

const value = (x: DoubleDouble): Rational => plus(rational(x.h), rational(x.l));
const magnitude = (q: Rational): Rational => (q.n < 0n ? ratio(-q.n, q.d) : q);

/** Requires |x − exact| ≤ (units/2)·u²·|exact| and x normalized. */
function requireNear(x: DoubleDouble, exact: Rational, halfUnits: number): void {
  expect(x.h + x.l).toBe(x.h);
  const error = magnitude(minus(value(x), exact));
  const bound = times(magnitude(exact), ratio(BigInt(halfUnits), 1n << 107n));
  if (compare(error, bound) > 0) {
    throw new Error(`error exceeds ${halfUnits / 2}·u² of the result`);
  }
}

describe('the error-free transformations', () => {
  it('twoSum is exact', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        expect(compare(value(twoSum(a, b)), plus(rational(a), rational(b)))).toBe(0);
      }),
      effort(1000),
    );
  });

  it('fastTwoSum is exact for ordered arguments', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        const [x, y] = Math.abs(a) >= Math.abs(b) ? [a, b] : [b, a];
        expect(compare(value(fastTwoSum(x, y)), plus(rational(a), rational(b)))).toBe(0);
      }),
      effort(1000),
    );
  });

  it('twoProduct is exact', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        expect(compare(value(twoProduct(a, b)), times(rational(a), rational(b)))).toBe(0);
      }),
      effort(1000),
    );
  });
});

describe('double-double operations keep their relative error bounds', () => {
  it('negDD and scaleDD are exact', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: -60, max: 60 }), (x, k) => {
        requireNear(negDD(x), times(value(x), ratio(-1n, 1n)), 0);
        requireNear(scaleDD(x, 2 ** k), times(value(x), rational(2 ** k)), 0);
      }),
      effort(300),
    );
  });

  it('addDoubleDD: 2u²', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        requireNear(addDoubleDD(x, y.h), plus(value(x), rational(y.h)), 4);
      }),
      effort(2000),
    );
  });

  it('addDD: 3u² + 13u³', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => requireNear(addDD(x, y), plus(value(x), value(y)), 6)),
      effort(2000),
    );
  });

  it('mulDoubleDD: 3/2·u² + 4u³', () => {
    fc.assert(
      fc.property(pair, double, (x, b) => {
        requireNear(mulDoubleDD(x, b), times(value(x), rational(b)), 3);
      }),
      effort(2000),
    );
  });

  it('mulDD: 7u²', () => {
    fc.assert(
      fc.property(pair, pair, (x, y) => requireNear(mulDD(x, y), times(value(x), value(y)), 14)),
      effort(2000),
    );
  });
});
