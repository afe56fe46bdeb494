import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  disjoint,
  div,
  type Interval,
  interval,
  mul,
  point,
  sub,
} from '../../src/interval/index.js';
import { type MomentMap, momentMap } from '../../src/moments/index.js';
import { effort } from '../support/effort.js';
import { moderate } from './points.js';

/**
 * By the mean value theorem (F(p + h) − F(p))/h is a value of F′ between p and p + h, so that
 * enclosures of both have a point in common.
 */
type Quantity = (map: MomentMap) => Interval;

const TWO = point(2);
const step = fc.integer({ min: 8, max: 30 }).map((k) => 2 ** -k);

function expectDerivative(
  by: 'x' | 'y',
  f: Quantity,
  derivative: Quantity,
  { x, y }: { x: number; y: number },
  part: number,
) {
  const h = part * (by === 'x' ? Math.sqrt(y) : y);
  const [p, q] = by === 'x' ? [x, x + h] : [y, y + h];
  const at = (v: Interval) => (by === 'x' ? momentMap(v, point(y)) : momentMap(point(x), v));
  const quotient = div(sub(f(at(point(q))), f(at(point(p)))), sub(point(q), point(p)));
  expect(disjoint(quotient, derivative(at(interval(p, q)))), `x=${x} y=${y} h=${h}`).toBe(false);
}

/** ∂E f²/∂x = ∂variance/∂x + 2·mean·∂mean/∂x, and likewise for y. */
const secondX: Quantity = (m) => add(m.varianceX, mul(TWO, mul(m.mean, m.meanX)));
const secondY: Quantity = (m) => add(m.varianceY, mul(TWO, mul(m.mean, m.meanY)));

const CASES: [string, 'x' | 'y', Quantity, Quantity][] = [
  ['mean by x', 'x', (m) => m.mean, (m) => m.meanX],
  ['mean by y', 'y', (m) => m.mean, (m) => m.meanY],
  ['variance by x', 'x', (m) => m.variance, (m) => m.varianceX],
  ['variance by y', 'y', (m) => m.variance, (m) => m.varianceY],
  ['second by x', 'x', (m) => m.second, secondX],
  ['second by y', 'y', (m) => m.second, secondY],
];

describe('difference quotients meet the enclosures of the derivatives', () => {
  test.each(CASES)('%s', (_, by, f, derivative) => {
    fc.assert(
      fc.property(moderate, step, (point, part) => {
        expectDerivative(by, f, derivative, point, part);
      }),
      effort(300),
    );
  });
});

describe('the heat equation ∂/∂y = ½ ∂²/∂x² holds between the derivatives', () => {
  test('of the mean', () => {
    fc.assert(
      fc.property(moderate, step, (point, part) => {
        expectDerivative(
          'x',
          (m) => m.meanX,
          (m) => mul(TWO, m.meanY),
          point,
          part,
        );
      }),
      effort(300),
    );
  });

  test('of the second moment', () => {
    fc.assert(
      fc.property(moderate, step, (point, part) => {
        expectDerivative('x', secondX, (m) => mul(TWO, secondY(m)), point, part);
      }),
      effort(300),
    );
  });
});
