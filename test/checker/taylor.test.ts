import { formulas } from '../support/formulas.js';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluation } from '../../src/checker/evaluate.js';
import { parse } from '../../src/checker/formula.js';
import { arithmetic, type Interval, interval, point, ZERO } from '../../src/checker/interval.js';
import { meanAndVariance, momentMap } from '../../src/statement/data/moment-map.js';
import { effort } from '../support/effort.js';
import { contains, Exact, golden } from './golden.js';

const digits = 30;
const kernel = arithmetic(digits);

const at = (...values: readonly (string | number)[]) => values.map((v) => point(new Decimal(v)));

/** Formulas in coordinates a, b, c. */
const abc = evaluation(
  formulas(
    ['a', 'b', 'c'].map((name) => ({ name, factors: [] })),
    [{ name: 'product', formula: 'a*b*c' }],
    { q: '0.9' },
  ),
  {},
  kernel,
);

/** The coefficient of a^i b^j c^k of a formula at a point, to degree n. */
function coefficient(text: string, box: readonly Interval[], n: number, ...k: readonly number[]) {
  const series = abc.on(box)(parse(text), n);
  const i = abc.algebra.indices.findIndex((index) => index.join() === k.join());
  return series[i] ?? ZERO;
}

describe('Taylor series of formulas', () => {
  test('multi-indices are graded, so that the terms up to a degree come first', () => {
    const { indices, size } = abc.algebra;
    const degrees = indices.map((k) => k.reduce((sum, part) => sum + part, 0));
    expect(degrees).toEqual([...degrees].sort((p, q) => p - q));
    expect(new Set(indices.map((k) => k.join())).size).toBe(indices.length);
    // as many as there are monomials: binomial(n + 3, 3)
    expect([0, 1, 2, 3, 4, 5, 9].map(size)).toEqual([1, 4, 10, 20, 35, 56, 220]);
    expect(() => size(13)).toThrow(RangeError);
  });

  /** Values worked out by hand at (a, b, c) = (2, 3, 5). */
  test.each([
    ['a + b - c', [1, 0, 0], '1'],
    ['a + b - c', [0, 0, 1], '-1'],
    ['-a', [1, 0, 0], '-1'],
    ['7 - a', [0, 0, 0], '5'],
    ['product', [0, 0, 0], '30'],
    ['product', [1, 1, 0], '5'],
    ['product', [1, 1, 1], '1'],
    ['product', [2, 0, 0], '0'],
    ['a^4*b', [2, 1, 0], '24'],
    ['a^3', [2, 0, 0], '6'],
    ['a^0', [0, 0, 0], '1'],
    ['a^1', [1, 0, 0], '1'],
    ['(a + b*c)^2', [0, 0, 0], '289'],
    ['(a + b*c)^2', [1, 0, 1], '6'],
    ['(a + b*c)^2', [0, 1, 1], '64'],
    ['1/a', [3, 0, 0], '-0.0625'],
    ['b/a', [1, 1, 0], '-0.25'],
    ['1/(a*b - 5)', [1, 1, 0], '11'],
    ['sqrt(a*2)', [1, 0, 0], '0.5'],
    ['sqrt(a*2)', [2, 0, 0], '-0.0625'],
    ['exp(a - 2)*exp(b - 3)', [2, 1, 0], '0.5'],
    ['exp(a*b - 6)', [2, 0, 0], '4.5'],
    ['exp(a*b - 6)', [1, 1, 0], '7'],
    ['erfcx(a - 2)', [2, 0, 0], '1'],
    ['erfcx((a - 2)*b)', [2, 1, 0], '6'],
    ['q*a^2', [1, 0, 0], '3.6'],
    ['D(a^3*b, a)', [0, 0, 0], '36'],
    ['D(a^3*b, a)', [1, 1, 0], '12'],
    ['D(D(a^3*b, a), b)', [1, 0, 0], '12'],
    ['D(5, a)', [0, 0, 0], '0'],
    ['D(b, a)', [0, 0, 0], '0'],
    ['D(a*b, b)*a', [1, 0, 0], '4'],
  ] as const)('%s has the coefficient %j = %s', (text, index, value) => {
    const found = coefficient(text, at(2, 3, 5), 4, ...index);
    expect(contains(found, value, 60)).toBe(true);
    expect(new Exact(found.hi).minus(found.lo).lte('1e-27')).toBe(true);
  });

  test('a series is the same to the degrees that it is kept to', () => {
    const box = [interval(new Decimal(1), new Decimal(2)), ...at(3, 5)];
    const text = parse('exp(1/a)*sqrt(b + a*c)/(a + erfcx(b*a - c))');
    const [short, long] = [abc.on(box)(text, 2), abc.on(box)(text, 4)];
    expect(short.map(String)).toEqual(long.slice(0, short.length).map(String));
    const series = abc.on(box);
    series(text, 4);
    expect(series(text, 2).map(String)).toEqual(short.map(String));
  });

  test.each(['x', 'D(a, x)', 'sin(a)', 'D(a, q)'])('%s is an error: an unknown name', (text) => {
    expect(() => abc.on(at(1, 2, 3))(parse(text), 1)).toThrow(SyntaxError);
  });
});

describe('Taylor series of the moment map', () => {
  const map = evaluation(formulas(meanAndVariance, momentMap), {}, kernel);
  const table = golden('moment-derivatives.csv');
  const position = (i: string, j: string) =>
    map.algebra.indices.findIndex((k) => k.join() === `${i},${j}`);

  test('at points they agree with differentiated Gaussian integrals', () => {
    expect(table.length).toBeGreaterThan(200);
    const series = new Map<string, ReturnType<typeof map.on>>();
    for (const { x, y, i, j, mean, second } of table) {
      const key = `${x},${y}`;
      const on = series.get(key) ?? map.on(at(x!, y!));
      series.set(key, on);
      for (const [name, value] of Object.entries({ mean: mean!, second: second! })) {
        const found = on(parse(name), 5)[position(i!, j!)]!;
        // the table has 30 digits of numbers of the size of 1
        expect(
          contains(found, value, 26) || new Exact(value).abs().lt('1e-25'),
          `${name} ${key} ${i} ${j}`,
        ).toBe(true);
        expect(new Exact(found.hi).minus(found.lo).lte('1e-15')).toBe(true);
      }
    }
  });

  test('over boxes they contain those at points', () => {
    const rows = table.filter(({ i, j }) => Number(i) + Number(j) === 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
        (row, [left, right]) => {
          const around = (text: string) => {
            const v = new Exact(text);
            return interval(
              v.minus(v.abs().times(left).div(500)),
              v.plus(v.abs().times(right).div(500)),
            );
          };
          const on = map.on([around(row['x']!), around(row['y']!)]);
          for (const { i, j, mean, second } of table.filter(
            ({ x, y }) => x === row['x'] && y === row['y'],
          )) {
            expect(contains(on(parse('mean'), 5)[position(i!, j!)]!, mean!, 26)).toBe(true);
            expect(contains(on(parse('second'), 5)[position(i!, j!)]!, second!, 26)).toBe(true);
          }
        },
      ),
      effort(8),
    );
  });

  test('a box in which y may be 0 has no series', () => {
    const box = [...at(0), interval(new Decimal(0), new Decimal(1))];
    expect(() => map.on(box)(parse('mean'), 1)).toThrow('outside its domain');
  });
});
