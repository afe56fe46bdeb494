import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  DecimalError,
  type Exact,
  formatDecimal,
  largestAbsolute,
  multiply,
  multiplyRanges,
  parseDecimal,
} from '../../src/statement/decimal.js';
import { effort } from '../support/effort.js';

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

const exact: fc.Arbitrary<Exact> = fc.record({
  digits: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  scale: fc.nat({ max: 60 }),
});

describe('exact decimals', () => {
  it.each([
    ['0.1', '0.1'],
    ['-0.10', '-0.1'],
    ['+1', '1'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['2.5e-3', '0.0025'],
    ['1E+05', '100000'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['007', '7'],
    ['0.10000000000000000000001', '0.10000000000000000000001'],
    ['1e-400', `0.${'0'.repeat(399)}1`],
  ])('%s is %s', (text, canonical) => {
    expect(formatDecimal(parseDecimal(text))).toBe(canonical);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    '1 ',
    ' 1',
    '0x10',
    '1_0',
    '1,5',
    'NaN',
    'Infinity',
    '--1',
    '1e',
    'e1',
    '１',
  ])('%j is refused', (text) => {
    expect(() => parseDecimal(text)).toThrow(DecimalError);
  });

  it('numbers that would fill the memory are refused', () => {
    for (const text of ['1e401', '1e-401', '1e999999', '1e99999999999', '1'.repeat(1001)]) {
      expect(() => parseDecimal(text)).toThrow(DecimalError);
    }
    expect(formatDecimal(parseDecimal('1e400'))).toBe(`1${'0'.repeat(400)}`);
  });

  it('a message names what was found, cut short', () => {
    expect(() => parseDecimal('zero')).toThrow(/expected a decimal number .*found "zero"$/);
    expect(() => parseDecimal('x'.repeat(5000))).toThrow(/found "x{40}"$/);
  });

  it('printing gives the canonical text, which reads back as the same number', () => {
    fc.assert(
      fc.property(exact, (a) => {
        const text = formatDecimal(a);
        expect(text).toMatch(CANONICAL);
        expect(text).not.toBe('-0');
        expect(compare(parseDecimal(text), a)).toBe(0);
      }),
      effort(300),
    );
  });

  it('order and product are those of the integers they stand for', () => {
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const [x, y] = [whole(a), whole(b)];
        expect(compare(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0);
        expect(whole(multiply(a, b), 120)).toBe(x * y);
      }),
      effort(300),
    );
  });
});

/** The number times 10^places, an integer. */
const whole = ({ digits, scale }: Exact, places = 60): bigint =>
  digits * 10n ** BigInt(places - scale);

const ranges = fc.tuple(exact, exact).map(([a, b]) => {
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
  return { lower: formatDecimal(low), upper: formatDecimal(high) };
});

describe('ranges of decimals', () => {
  it.each([
    [
      ['-0.1', '0.1'],
      ['-0.1', '0.1'],
      ['-0.01', '0.01'],
    ],
    [
      ['0.8', '1.5'],
      ['0.95', '1.1'],
      ['0.76', '1.65'],
    ],
    [
      ['-2', '-1'],
      ['3', '4'],
      ['-8', '-3'],
    ],
    [
      ['0', '0'],
      ['-5', '7'],
      ['0', '0'],
    ],
  ])('%j times %j is %j', ([a = '', b = ''], [c = '', d = ''], [lower, upper]) => {
    const product = multiplyRanges({ lower: a, upper: b }, { lower: c, upper: d });
    expect(product).toEqual({ lower, upper });
  });

  it('a product holds the products of its end points, and ends in two of them', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const { lower, upper } = multiplyRanges(a, b);
        const products = [a.lower, a.upper].flatMap((p) =>
          [b.lower, b.upper].map((q) => formatDecimal(multiply(parseDecimal(p), parseDecimal(q)))),
        );
        expect(products).toContain(lower);
        expect(products).toContain(upper);
        for (const product of products.map(parseDecimal)) {
          expect(compare(parseDecimal(lower), product)).toBeLessThanOrEqual(0);
          expect(compare(product, parseDecimal(upper))).toBeLessThanOrEqual(0);
        }
      }),
      effort(200),
    );
  });

  it.each([
    ['-0.1', '0.1', '0.1'],
    ['-3', '2', '3'],
    ['1', '2', '2'],
    ['-2', '-1', '2'],
    ['0', '0', '0'],
  ])('the largest |v| over [%s, %s] is %s', (lower, upper, largest) => {
    expect(largestAbsolute({ lower, upper })).toBe(largest);
  });
});
