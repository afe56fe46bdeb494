import { describe, expect, it } from 'vitest';
import { toDyadic } from '../../src/interval/dyadic.js';
import {
  expDyadic,
  expFixed,
  expm1Fixed,
  type FixedPoint,
  ln2Fixed,
  logFixed,
  piFixed,
  sqrtPiFixed,
} from '../../src/interval/fixed-point.js';
import {
  erfcFixed,
  erfcNegFixed,
  erfcxFixed,
  erfcxNegFixed,
  erfFixed,
  scaledErf,
} from '../../src/interval/fixed-point-erf.js';
import { runs, seed } from '../support/effort.js';
import { compare, type Rational, ratio } from '../support/exact.js';
import {
  erfBracket,
  erfcBracket,
  erfcxBracket,
  expBracket,
  expm1Bracket,
  logBracket,
} from '../support/transcendental-oracle.js';

type Bracket = readonly [Rational, Rational];

const value = (n: bigint, e: number): Rational =>
  e >= 0 ? ratio(n << BigInt(e), 1n) : ratio(n, 1n << BigInt(-e));

/** Requires v inside the oracle's bracket and with at least 200 bits of its own. */
function requireAgreement(v: FixedPoint, [low, high]: Bracket, what: string): void {
  const inside =
    compare(low, value(v.lo, v.exponent)) <= 0 && compare(value(v.hi, v.exponent), high) <= 0;
  if (!inside) throw new Error(`${what} lies outside the oracle's bracket`);
  const magnitude = v.lo < 0n ? -v.lo : v.lo;
  if ((v.hi - v.lo) << 200n > magnitude) throw new Error(`${what} has fewer than 200 bits`);
}

const spread = function* (low: number, high: number, count: number): Generator<number> {
  for (let i = 0; i < runs(count); i += 1) {
    yield low + (high - low) * (((seed % 1000) / 1000 + i * 0.6180339887498949) % 1);
  }
};

const suites: readonly [
  string,
  (x: number) => FixedPoint,
  (x: number) => Bracket,
  readonly (readonly [number, number])[],
][] = [
  [
    'exp',
    expFixed,
    expBracket,
    [
      [-746, 710],
      [-(2 ** -30), 2 ** -30],
      [2 ** -60, 2 ** -59],
    ],
  ],
  [
    'expm1',
    expm1Fixed,
    expm1Bracket,
    [
      [-41, 710],
      [-(2 ** -30), 2 ** -30],
      [2 ** -60, 2 ** -59],
    ],
  ],
  [
    'log',
    logFixed,
    logBracket,
    [
      [0, 4],
      [1 - 2 ** -40, 1 + 2 ** -40],
      [2, 1e308],
      [0, 1e-310],
    ],
  ],
  [
    'erf',
    erfFixed,
    erfBracket,
    [
      [0, 6],
      [0, 2 ** -40],
      [0, 2 ** -1000],
    ],
  ],
  [
    'erfc',
    erfcFixed,
    erfcBracket,
    [
      [0, 6],
      [6, 28],
      [2 ** -60, 2 ** -50],
    ],
  ],
  ['erfc(−t)', erfcNegFixed, (t) => erfcBracket(-t), [[2 ** -60, 6]]],
  [
    'erfcx',
    erfcxFixed,
    erfcxBracket,
    [
      [2 ** -60, 2],
      [2, 15.1],
      [15, 20],
      [1e3, 1e308],
    ],
  ],
  [
    'erfcx(−t)',
    erfcxNegFixed,
    (t) => erfcxBracket(-t),
    [
      [2 ** -60, 2],
      [2, 28],
    ],
  ],
];

describe('the integer evaluation', () => {
  for (const [name, f, bracket, ranges] of suites) {
    it(`of ${name} agrees with the oracle and keeps 200 bits`, () => {
      for (const [low, high] of ranges) {
        for (const x of spread(low, high, 12)) {
          if (x !== 0) requireAgreement(f(x), bracket(x), `${name} at ${x}`);
        }
      }
    });
  }

  const requireNested = (at: (width: number) => FixedPoint): void => {
    const wide = at(420);
    for (const width of [500, 777, 1500]) {
      const narrow = at(width);
      const extra = BigInt(wide.exponent - narrow.exponent);
      expect(wide.lo << extra < narrow.lo && narrow.hi < wide.hi << extra).toBe(true);
    }
  };

  it('gives narrower enclosures of the constants inside wider ones', () => {
    for (const constant of [ln2Fixed, piFixed, sqrtPiFixed]) requireNested(constant);
  });

  it('gives narrower enclosures of e^x and of e^(t²)·erf t inside wider ones', () => {
    for (const x of spread(-700, 700, 10)) requireNested((w) => expDyadic(toDyadic(x), w));
    for (const t of spread(2 ** -60, 4, 10)) {
      requireNested((w) => scaledErf(toDyadic(t), t * t, w));
    }
  });
});
