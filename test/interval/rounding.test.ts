import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as rounding from '../../src/interval/rounding.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import {
  ceilDouble,
  ceilSqrt,
  floorDouble,
  floorSqrt,
  minus,
  over,
  plus,
  type Rational,
  rational,
  times,
} from '../support/exact.js';

type Directed = (a: number, b: number) => number;
const MAX = Number.MAX_VALUE;
const ETA = Number.MIN_VALUE;

const binary: readonly [string, Directed, Directed, (a: Rational, b: Rational) => Rational][] = [
  ['add', rounding.addDown, rounding.addUp, plus],
  ['sub', rounding.subDown, rounding.subUp, minus],
  ['mul', rounding.mulDown, rounding.mulUp, times],
  ['div', rounding.divDown, rounding.divUp, over],
];

describe('directed scalar operations', () => {
  for (const [name, down, up, exact] of binary) {
    it(`${name}Down and ${name}Up are the doubles next to the exact result`, () => {
      fc.assert(
        fc.property(double, double, (a, b) => {
          fc.pre(name !== 'div' || b !== 0);
          const q = exact(rational(a), rational(b));
          expect([down(a, b) + 0, up(a, b) + 0]).toEqual([floorDouble(q), ceilDouble(q)]);
        }),
        effort(2000),
      );
    });
  }

  it('sqrtDown and sqrtUp are the doubles next to the exact root', () => {
    fc.assert(
      fc.property(double.map(Math.abs), (x) => {
        const q = rational(x);
        expect([rounding.sqrtDown(x), rounding.sqrtUp(x)]).toEqual([floorSqrt(q), ceilSqrt(q)]);
      }),
      effort(1000),
    );
  });

  it('products of doubles with short factors are exact on both sides', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: -1074, max: 900 }), (m, e) => {
        const x = (m % 2 ** 26) + 1;
        const y = 2 ** e;
        if (x * y > MAX) return;
        expect(rounding.mulDown(x, y)).toBe(x * y);
        expect(rounding.mulUp(x, y)).toBe(x * y);
        expect(rounding.divDown(x * y, y)).toBe(x);
        expect(rounding.divUp(x * y, y)).toBe(x);
      }),
      effort(500),
    );
  });
});

describe('overflow goes to infinity only outward', () => {
  const cases: readonly [string, number, number][] = [
    ['MAX + MAX', rounding.addDown(MAX, MAX), rounding.addUp(MAX, MAX)],
    ['MAX + 1', rounding.addDown(MAX, 1), rounding.addUp(MAX, 1)],
    ['MAX − (−1)', rounding.subDown(MAX, -1), rounding.subUp(MAX, -1)],
    ['MAX · MAX', rounding.mulDown(MAX, MAX), rounding.mulUp(MAX, MAX)],
    ['MAX · (1 + 2u)', rounding.mulDown(MAX, 1 + 2 ** -52), rounding.mulUp(MAX, 1 + 2 ** -52)],
    ['MAX / η', rounding.divDown(MAX, ETA), rounding.divUp(MAX, ETA)],
    ['MAX / (1 − u)', rounding.divDown(MAX, 1 - 2 ** -53), rounding.divUp(MAX, 1 - 2 ** -53)],
  ];
  for (const [name, down, up] of cases) {
    it(`${name} lies in [MAX_VALUE, ∞]`, () => {
      expect([down, up]).toEqual([MAX, Infinity]);
    });
  }

  it('mirrors for negative results', () => {
    expect([rounding.addDown(-MAX, -1), rounding.addUp(-MAX, -1)]).toEqual([-Infinity, -MAX]);
    expect([rounding.mulDown(-MAX, 2), rounding.mulUp(-MAX, 2)]).toEqual([-Infinity, -MAX]);
    expect([rounding.divDown(-MAX, 0.5), rounding.divUp(-MAX, 0.5)]).toEqual([-Infinity, -MAX]);
  });
});

describe('underflow leaves the exact result enclosed', () => {
  it('puts tiny products and quotients between 0 and the smallest double', () => {
    expect([rounding.mulDown(ETA, ETA), rounding.mulUp(ETA, ETA)]).toEqual([0, ETA]);
    expect([rounding.mulDown(ETA, 0.5), rounding.mulUp(ETA, 0.5)]).toEqual([0, ETA]);
    expect([rounding.divDown(ETA, MAX), rounding.divUp(ETA, MAX)]).toEqual([0, ETA]);
    expect([rounding.mulDown(-ETA, 0.5), rounding.mulUp(-ETA, 0.5) + 0]).toEqual([-ETA, 0]);
  });
});

describe('infinite arguments are limits', () => {
  const { addDown, addUp, mulDown, mulUp, divDown, divUp, sqrtDown, sqrtUp } = rounding;
  it('sums', () => {
    expect([addDown(-Infinity, 1), addUp(Infinity, -MAX)]).toEqual([-Infinity, Infinity]);
  });
  it('products, with 0·∞ = 0', () => {
    expect([mulDown(-Infinity, 2), mulUp(-Infinity, -ETA)]).toEqual([-Infinity, Infinity]);
    expect([mulDown(0, Infinity), mulUp(Infinity, 0) + 0, mulDown(-Infinity, 0)]).toEqual([
      0, 0, 0,
    ]);
  });
  it('quotients, with finite/∞ = 0', () => {
    expect([divDown(1, Infinity), divUp(1, Infinity)]).toEqual([0, 0]);
    expect([divDown(-Infinity, 2), divUp(-Infinity, -2)]).toEqual([-Infinity, Infinity]);
  });
  it('square roots', () => {
    expect([sqrtDown(Infinity), sqrtUp(Infinity), sqrtDown(0), sqrtUp(0)]).toEqual([
      Infinity,
      Infinity,
      0,
      0,
    ]);
  });
});
