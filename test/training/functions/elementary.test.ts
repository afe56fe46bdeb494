import { createHash } from 'node:crypto';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm1Negative } from '../../../src/training/functions/exp.js';
import { cos2pi, exp, log, sin2pi, sqrt, tanh } from '../../../src/training/functions/index.js';
import { sqrtFrom } from '../../../src/training/functions/sqrt.js';
import { doubleByPattern, subnormal } from '../../support/arbitraries.js';
import { shiftUlps } from '../../support/doubles.js';
import { effort } from '../../support/effort.js';
import { ceilSqrt, expand, floorSqrt, rational } from '../../support/exact.js';

const D = Decimal.clone({ precision: 60, toExpNeg: -9e15, toExpPos: 9e15 });
const TWO_PI = D.acos(-1).times(2);
const exactly = (x: number): Decimal => new D(expand(x));
const power = (k: number): Decimal => new D(2).pow(k);

/** |y − v|/|v| as a multiple of 2^−53. */
const relativeError = (y: number, v: Decimal): number =>
  exactly(y).minus(v).div(v).abs().times(power(53)).toNumber();

/** |y − v| in units in the last place of a double of v's size. */
const ulps = (y: number, v: Decimal): number =>
  exactly(y)
    .minus(v)
    .abs()
    .div(power(Math.max(D.floor(D.log2(v.abs())).toNumber(), -1022) - 52))
    .toNumber();

/** m·2^e with 0 ≤ m < 1: numbers of all sizes from 2^from down to 2^(to − 53). */
const sized = (to: number, from: number): fc.Arbitrary<number> =>
  fc
    .tuple(
      fc.integer({ min: to, max: from }),
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.nat(2 ** 22),
    )
    .map(([e, high, low]) => (high + low / 2 ** 22) * 2 ** (e - 31));

const signed = (x: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.tuple(x, fc.boolean()).map(([value, negative]) => (negative ? -value : value));

const check = (x: fc.Arbitrary<number>, n: number, error: (x: number) => number, bound: number) =>
  fc.assert(
    fc.property(x, (value) => {
      expect(error(value)).toBeLessThanOrEqual(bound);
    }),
    effort(n),
  );

describe('errors are within the stated bounds', () => {
  it('exp: 0.54 units in the last place, 1.04 where the result is subnormal', () => {
    const error = (x: number): number => ulps(exp(x), D.exp(exactly(x)));
    check(fc.double({ min: -708, max: 709, noNaN: true }), 150, error, 0.54);
    check(signed(sized(-70, 0)), 150, error, 0.54);
    check(fc.double({ min: -745, max: -708.5, noNaN: true }), 50, error, 1.04);
  });

  it('exp next to the middles between two steps of the table', () => {
    const middle = fc
      .tuple(fc.integer({ min: -32000, max: 32000 }), fc.bigInt({ min: -3n, max: 3n }))
      .map(([n, k]) => shiftUlps(((n + 0.5) * 0.6931471805599453) / 32, k));
    check(middle, 150, (x) => ulps(exp(x), D.exp(exactly(x))), 0.54);
  });

  it('e^x − 1 for negative x: relative 2^−51', () => {
    const error = (x: number): number =>
      relativeError(expm1Negative(-x), D.exp(exactly(-x)).minus(1));
    check(sized(-30, 5), 150, error, 4);
    check(fc.double({ min: 0.01, max: 0.04, noNaN: true }), 150, error, 4);
    check(fc.double({ min: 30, max: 50, noNaN: true }), 50, error, 4);
  });

  it('log: 1.5 units in the last place', () => {
    const error = (x: number): number => ulps(log(x), D.ln(exactly(x)));
    const anySize = doubleByPattern.map(Math.abs).filter((x) => x > 0 && x !== 1);
    const nearOne = signed(sized(-30, -1)).filter((x) => x !== 0);
    const nearRoot = fc.bigInt({ min: -50n, max: 50n }).map((k) => shiftUlps(Math.SQRT2, k));
    check(anySize, 40, error, 1.5);
    check(fc.double({ min: 0.3, max: 3, noNaN: true }), 150, error, 1.5);
    check(nearOne, 150, (x) => error(1 + x), 1.5);
    check(nearRoot, 50, error, 1.5);
    check(nearRoot, 50, (x) => error(x / 2), 1.5);
    check(subnormal, 10, (x) => error(Math.abs(x) + Number.MIN_VALUE), 1.5);
  });

  it('tanh: relative 2^−50', () => {
    const error = (x: number): number => relativeError(tanh(x), D.tanh(exactly(x)));
    check(signed(sized(-35, 5)), 150, error, 8);
    check(fc.double({ min: 0.005, max: 0.02, noNaN: true }), 150, error, 8);
  });

  it('sin 2πt and cos 2πt: relative 2^−51', () => {
    const turn = fc.oneof(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      signed(sized(-40, 20)),
      fc
        .tuple(fc.integer({ min: -16, max: 16 }), fc.bigInt({ min: -9n, max: 9n }))
        .map(([n, k]) => shiftUlps(n / 8, k)),
    );
    const notZero = turn.filter((t) => (4 * t) % 1 !== 0 && Math.abs(t) > 1e-300);
    check(notZero, 150, (t) => relativeError(sin2pi(t), D.sin(TWO_PI.times(exactly(t)))), 4);
    check(notZero, 150, (t) => relativeError(cos2pi(t), D.cos(TWO_PI.times(exactly(t)))), 4);
  });
});

describe('sqrt is correctly rounded', () => {
  /** The nearer of the two doubles around √x; the midpoint of neighbouring doubles is no root. */
  const nearest = (x: number): number => {
    const [below, above] = [floorSqrt(rational(x)), ceilSqrt(rational(x))];
    const middle = exactly(below).plus(exactly(above)).div(2);
    return middle.times(middle).gt(exactly(x)) ? below : above;
  };

  it('at doubles of every size', () => {
    fc.assert(
      fc.property(fc.oneof(doubleByPattern, subnormal), (x) => {
        expect(sqrt(Math.abs(x))).toBe(x === 0 ? 0 : nearest(Math.abs(x)));
      }),
      effort(300),
    );
  });

  it('whatever the guess', () => {
    const guess = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 1e300));
    fc.assert(
      fc.property(sized(-890, 890), fc.bigInt({ min: -3n, max: 3n }), guess, (x, k, wild) => {
        const root = nearest(x);
        expect(sqrtFrom(shiftUlps(root, k), x)).toBe(root);
        expect(sqrtFrom(-root, x)).toBe(root);
        expect(sqrtFrom(wild, x)).toBe(root);
      }),
      effort(300),
    );
  });

  it('at squares and their neighbours, powers of two among them', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 1, max: 2 ** 26 }),
          fc.nat(40).map((e) => 2 ** e),
        ),
        fc.bigInt({ min: -2n, max: 2n }),
        fc.bigInt({ min: -2n, max: 2n }),
        (r, j, k) => {
          const x = shiftUlps(r * r, j);
          expect(sqrtFrom(shiftUlps(r, k), x)).toBe(nearest(x));
        },
      ),
      effort(300),
    );
  });
});

describe('special arguments', () => {
  it.each([
    [
      exp,
      [-Infinity, 0],
      [Infinity, Infinity],
      [0, 1],
      [-0, 1],
      [710, Infinity],
      [-746, 0],
      [NaN, NaN],
    ],
    [log, [0, -Infinity], [-0, -Infinity], [1, 0], [Infinity, Infinity], [-1, NaN], [NaN, NaN]],
    [tanh, [0, 0], [-0, -0], [Infinity, 1], [-Infinity, -1], [5e-324, 5e-324], [NaN, NaN]],
    [sqrt, [0, 0], [-0, -0], [Infinity, Infinity], [-1, NaN], [5e-324, 2 ** -537], [NaN, NaN]],
    [sin2pi, [0, 0], [0.5, -0], [0.25, 1], [-0.25, -1], [1e300, 0], [Infinity, NaN], [NaN, NaN]],
    [cos2pi, [0, 1], [0.5, -1], [0.25, -0], [-0.25, 0], [1e300, 1], [-Infinity, NaN], [NaN, NaN]],
  ] satisfies [(x: number) => number, ...[number, number][]][])('%o', (f, ...pairs) => {
    for (const [x, y] of pairs as [number, number][]) expect(f(x)).toBe(y);
  });
});

it('the results are these bits, on every machine', () => {
  const digest = createHash('sha256');
  for (let i = 1; i <= 20000; i++) {
    const t = (i * 0.6180339887498949) % 1;
    const x = (2 * t - 1) * 2 ** ((i % 40) - 30);
    const values = [exp(x), log(t), tanh(x), sqrt(t), cos2pi(t), sin2pi(t)];
    const bytes = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, j) => {
      bytes.setFloat64(8 * j, value, true);
    });
    digest.update(bytes);
  }
  expect(digest.digest('hex')).toMatchInlineSnapshot(
    `"fdce5d0dc97e2d3c1c2653014a13d7929bf8e2e30455e9716946e915c2da71eb"`,
  );
});
