import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, IntervalError } from '../../src/interval/index.js';
import { double } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import {
  ceilDouble,
  expand,
  floorDouble,
  minus,
  parseDecimal,
  type Rational,
  rational,
} from '../support/exact.js';

const { MAX_VALUE, MIN_VALUE } = Number;
const tightest = (q: Rational) => ({ lo: floorDouble(q), hi: ceilDouble(q) });

describe('fromDecimal', () => {
  it('returns the tightest enclosure of any decimal', () => {
    const text = fc
      .tuple(
        fc.constantFrom('', '+', '-'),
        fc.stringMatching(/^[0-9]{0,25}$/),
        fc.stringMatching(/^[0-9]{1,25}$/),
        fc.integer({ min: -345, max: 330 }),
        fc.constantFrom('', 'e', 'E', 'e+'),
      )
      .map(([sign, whole, fraction, exponent, mark]) => {
        const e = mark === 'e+' ? Math.abs(exponent) : exponent;
        return `${sign}${whole}.${fraction}${mark === '' ? '' : mark + e}`;
      });
    fc.assert(
      fc.property(text, (t) => {
        expect(fromDecimal(t)).toEqual(tightest(parseDecimal(t)));
      }),
      effort(1000),
    );
  });

  it('returns a point for the exact expansion of a double, however long', () => {
    fc.assert(
      fc.property(double, (x) => {
        expect(fromDecimal(expand(x))).toEqual({ lo: x + 0, hi: x + 0 });
      }),
      effort(300),
    );
  });

  it('sees a difference in the last of a thousand digits', () => {
    fc.assert(
      fc.property(double, fc.integer({ min: 1, max: 9 }), (x, digit) => {
        const text = `${expand(x)}${'0'.repeat(1000)}${digit}`;
        const value = parseDecimal(text);
        expect(Math.sign(Number(minus(value, rational(x)).n))).toBe(text.startsWith('-') ? -1 : 1);
        expect(fromDecimal(text)).toEqual(tightest(value));
      }),
      effort(100),
    );
  });

  it('knows 0.1 and the midpoint between two doubles, where readers err', () => {
    expect(fromDecimal('0.1')).toEqual({ lo: 0.09999999999999999, hi: 0.1 });
    expect(fromDecimal('9007199254740993')).toEqual({ lo: 2 ** 53, hi: 2 ** 53 + 2 });
    // A parser that goes through a double reads 0.1 here, which lies above by 5.5e-18.
    expect(fromDecimal('0.10000000000000000000001')).toEqual({ lo: 0.09999999999999999, hi: 0.1 });
  });

  it('encloses what overflows and underflows', () => {
    expect(fromDecimal('1e400')).toEqual({ lo: MAX_VALUE, hi: Infinity });
    expect(fromDecimal('-1e400')).toEqual({ lo: -Infinity, hi: -MAX_VALUE });
    expect(fromDecimal('1e-400')).toEqual({ lo: 0, hi: MIN_VALUE });
    expect(fromDecimal('-1e-400')).toEqual({ lo: -MIN_VALUE, hi: 0 });
    expect(fromDecimal('1.7976931348623158e308')).toEqual({ lo: MAX_VALUE, hi: Infinity });
    expect(fromDecimal('2e-324')).toEqual({ lo: 0, hi: MIN_VALUE });
    expect(fromDecimal('5e-324')).toEqual({ lo: MIN_VALUE, hi: 2 * MIN_VALUE });
  });

  it('writes every zero as +0', () => {
    for (const zero of ['0', '-0', '+0.000', '0e400', '-0e-99999999999999999999', '.0']) {
      expect(fromDecimal(zero)).toEqual({ lo: 0, hi: 0 });
    }
  });

  it('takes huge exponents and long texts without long work', () => {
    const nines = '9'.repeat(100_000);
    expect(fromDecimal(`1e${nines}`)).toEqual({ lo: MAX_VALUE, hi: Infinity });
    expect(fromDecimal(`-1e-${nines}`)).toEqual({ lo: -MIN_VALUE, hi: 0 });
    expect(fromDecimal(`1e${'0'.repeat(100_000)}2`)).toEqual({ lo: 100, hi: 100 });
    expect(fromDecimal(nines)).toEqual({ lo: MAX_VALUE, hi: Infinity });
    expect(fromDecimal(`0.${'0'.repeat(100_000)}1e100001`)).toEqual({ lo: 1, hi: 1 });
    expect(fromDecimal(`1${'0'.repeat(100_000)}e-100000`)).toEqual({ lo: 1, hi: 1 });
    expect(fromDecimal(`1.${nines}`)).toEqual({ lo: 2 - 2 ** -52, hi: 2 });
  });

  it('rejects what is not a decimal number, quoting it', () => {
    const bad = [
      '',
      ' ',
      '.',
      '+',
      '-.',
      'e5',
      '.e5',
      '1e',
      '1e+',
      '1e1.5',
      '1.2.3',
      '--1',
      '+-1',
      '1 ',
      ' 1',
      '1\n',
      '1_000',
      '1,5',
      '0x10',
      '1n',
      '1f',
      'NaN',
      'Infinity',
      '-Infinity',
      '1/3',
      '１',
      '−1',
    ];
    for (const text of bad) {
      expect(() => fromDecimal(text), JSON.stringify(text)).toThrow(IntervalError);
      expect(() => fromDecimal(text)).toThrow(JSON.stringify(text));
    }
    expect(() => fromDecimal('x'.repeat(1000))).toThrow(/^.{1,140}$/);
  });

  it('rejects what is not text', () => {
    for (const bad of [1, null, undefined, {}, ['1'], 1n]) {
      expect(() => (fromDecimal as (t: unknown) => unknown)(bad)).toThrow(IntervalError);
    }
  });
});
