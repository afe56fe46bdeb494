import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, evaluation } from '../../src/checker/evaluate.js';
import { parse } from '../../src/checker/formula.js';
import { arithmetic, interval, point } from '../../src/checker/interval.js';
import { taylorForms } from '../../src/checker/taylor-form.js';
import { meanAndVariance, momentMap } from '../../src/statement/data/moment-map.js';
import type { Relation } from '../../src/statement/data/vocabulary.js';
import { formulas } from '../support/formulas.js';
import { effort } from '../support/effort.js';
import { Exact } from './golden.js';

const kernel = arithmetic(20);
const map = evaluation(formulas(meanAndVariance, momentMap), {}, kernel);
const inequality = (expression: string, relation: Relation, bound: string) => ({
  ...{ id: 'claim', expression, relation, bound },
});

/** A number from n thousandths. */
const thousandth = (n: number): Decimal => new Decimal(n).div(1000);

const boxes = fc
  .tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: 100, max: 4000 }),
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 0, max: 400 }),
  )
  .map(
    ([x, y, dx, dy]): Box => [
      interval(thousandth(x), thousandth(x + dx)),
      interval(thousandth(y), thousandth(y + dy)),
    ],
  );

/** Points of a box: its corners, and some of a grid inside. */
function pointsOf(box: Box): readonly Decimal[][] {
  return [0, 0.4, 1].flatMap((s) =>
    [0, 0.7, 1].map((t) =>
      [s, t].map((part, v) => {
        const { lo, hi } = box[v]!;
        return new Exact(hi).minus(lo).times(part).plus(lo);
      }),
    ),
  );
}

const expressions = [
  'x*y - x^2',
  'y^3 - 2*x',
  'exp(x)/y',
  'mean',
  'variance - y',
  'D(mean, x)',
  '3',
];

describe('the Taylor form', () => {
  test.each(['>', '<'] as const)('bounds an expression on a box: %s', (relation) => {
    fc.assert(
      fc.property(
        boxes,
        fc.constantFrom(...expressions),
        fc.integer({ min: 1, max: 5 }),
        (box, expression, order) => {
          const [form] = taylorForms(map, [inequality(expression, relation, '0')], box, order);
          for (const p of pointsOf(box)) {
            const value = map.on(p.map((v) => point(v)))(parse(expression), 1)[0]!;
            // what the form says is false only if the whole enclosure of the value contradicts it
            expect(relation === '>' ? form!.end.lte(value.hi) : form!.end.gte(value.lo)).toBe(true);
          }
        },
      ),
      effort(20),
    );
  });

  test('bounds derivatives on a box', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 4 }), (box, order) => {
        const [form] = taylorForms(map, [inequality('mean', '>', '0')], box, order);
        // the first derivative is bounded on all of the box, the next where the face is chosen
        for (const p of pointsOf(box)) {
          const slope = map.on(p.map((v) => point(v)))(parse('D(mean, x)'), 1)[0]!;
          expect(form!.derivatives[0]!.lo.lte(slope.hi)).toBe(true);
          expect(form!.derivatives[0]!.hi.gte(slope.lo)).toBe(true);
        }
      }),
      effort(10),
    );
  });

  test('a higher order is narrower on a small box', () => {
    const box = [
      interval(new Decimal('0.1'), new Decimal('0.2')),
      interval(new Decimal('1'), new Decimal('1.1')),
    ];
    const widths = [1, 2, 3, 4].map((order) => {
      const [form] = taylorForms(map, [inequality('x*y - exp(x)*variance', '>', '0')], box, order);
      return new Exact(form!.enclosure.hi).minus(form!.enclosure.lo);
    });
    for (const n of [1, 2, 3]) expect(widths[n]!.lt(widths[n - 1]!)).toBe(true);
  });

  const unit: Box = [interval(new Decimal(1), new Decimal(2)), point(new Decimal(3))];

  test('where the expression is monotone its bound is the exact one', () => {
    for (const [relation, end] of [
      ['>', '4'],
      ['<', '5'],
    ] as const) {
      const [form] = taylorForms(map, [inequality('x + y', relation, '0')], unit, 2);
      expect(form!.end.toFixed()).toBe(end);
    }
    const [falling] = taylorForms(map, [inequality('y - x', '>', '0')], unit, 1);
    expect(falling!.end.toFixed()).toBe('1');
    const [inside] = taylorForms(map, [inequality('(x - 1)*(2 - x)', '>', '-1')], unit, 3);
    expect(inside!.end.abs().lt('1e-18')).toBe(true);
  });

  test.each([
    ['x + y', '>', '4', false],
    ['x + y', '>=', '4', true],
    ['x + y', '>', '3.999', true],
    ['x + y', '>=', '4.001', false],
    ['x + y', '<', '5', false],
    ['x + y', '<=', '5', true],
    ['x + y', '<', '5.001', true],
    ['x + y', '<=', '4.999', false],
    ['y', '>=', '3', true],
    ['y', '<=', '3', true],
    ['y', '<', '3', false],
  ] as const)('%s %s %s on [1, 2] × {3}: %s', (expression, relation, bound, proved) => {
    const [form] = taylorForms(map, [inequality(expression, relation, bound)], unit, 2);
    expect(form!.proved).toBe(proved);
  });

  test('nothing is lost where the ends of a box have more digits than the arithmetic', () => {
    const lo = new Decimal('1.00000000000000000000000000000000000003');
    const box = [interval(lo, new Decimal(2)), point(new Decimal(1))];
    for (const [expression, least] of [
      ['x', lo],
      ['x - 1', new Exact(lo).minus(1)],
    ] as const) {
      const claim = inequality(expression, '>=', least.toFixed());
      const [form] = taylorForms(map, [claim], box, 2);
      expect(form!.end.lte(least)).toBe(true);
      expect(form!.proved).toBe(false);
    }
  });
});
