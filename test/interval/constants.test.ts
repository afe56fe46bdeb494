import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  E,
  INV_SQRT_2,
  INV_SQRT_PI,
  LN2,
  PI,
  SQRT_2,
  SQRT_PI,
  SQRT_TWO_OVER_PI,
  SQRT_TWO_PI,
  TWO_INV_SQRT_PI,
} from '../../src/interval/constants.js';
import { ln2Fixed, piFixed } from '../../src/interval/fixed-point.js';
import type { Interval } from '../../src/interval/interval.js';
import { parseDecimal } from '../support/exact.js';
import { tightest, widened } from '../support/transcendental-oracle.js';

const D = Decimal.clone({ precision: 70 });
const pi = D.acos(-1);

const values: readonly (readonly [string, Interval, Decimal])[] = [
  ['π', PI, pi],
  ['√π', SQRT_PI, pi.sqrt()],
  ['1/√π', INV_SQRT_PI, new D(1).div(pi.sqrt())],
  ['2/√π', TWO_INV_SQRT_PI, new D(2).div(pi.sqrt())],
  ['√(2π)', SQRT_TWO_PI, pi.times(2).sqrt()],
  ['√(2/π)', SQRT_TWO_OVER_PI, new D(2).div(pi).sqrt()],
  ['√2', SQRT_2, D.sqrt(2)],
  ['1/√2', INV_SQRT_2, D.sqrt('0.5')],
  ['ln 2', LN2, D.ln(2)],
  ['e', E, D.exp(1)],
];

describe('constants', () => {
  it('lie between the two doubles given', () => {
    for (const [name, enclosure, value] of values) {
      const expected = tightest(widened(parseDecimal(value.toExponential()), 60));
      expect({ name, ...enclosure }).toEqual({ name, ...expected });
    }
  });

  it('agree with the integer evaluation of π and ln 2', () => {
    for (const [fixed, value] of [
      [piFixed(320), pi],
      [ln2Fixed(320), D.ln(2)],
    ] as const) {
      const decimal = new D(fixed.lo.toString()).div(new D(2).pow(-fixed.exponent));
      expect(decimal.minus(value).abs().lt('1e-65')).toBe(true);
      expect(fixed.hi - fixed.lo).toBeLessThan(1n << 13n);
    }
  });
});
