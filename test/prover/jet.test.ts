import { describe, expect, test } from 'vitest';
import { fromDecimal } from '../../src/interval/index.js';
import { evaluator } from '../../src/prover/evaluate.js';
import * as jets from '../../src/prover/jet.js';
import { jetSpace } from '../../src/prover/jet-space.js';
import { compile } from '../../src/statement/dag.js';
import { image } from '../../src/statement/data/claims.js';
import { theorem1 } from '../../src/statement/data/theorem-1.js';
import { readTable } from '../support/csv.js';

const { domain } = theorem1.registered;
const part = image('moments', '', domain, domain.mu, domain.nu);
const both = evaluator(
  compile({
    ...part,
    inequalities: ['mean', 'second'].map((expression) => ({
      id: expression,
      expression,
      relation: '>',
      bound: '0',
    })),
  }),
);
const rows = readTable('moment-derivatives.csv');

/** Slack for the last of the table's thirty digits. */
const near = (value: number): number => Math.abs(value) * 1e-15 + 1e-29;

describe('Taylor coefficients of the moment map by arithmetic on jets', () => {
  test.each(rows)('enclose the integrals at ($x, $y), order ($i, $j)', (row) => {
    const box = ['x', 'y'].map((v) => fromDecimal(row[v] as string));
    const order = 5;
    const [mean, second] = both.jets(box, order);
    const k = jetSpace(2, order).exponents.findIndex(
      (e) => e[0] === Number(row['i']) && e[1] === Number(row['j']),
    );
    for (const [jet, name] of [
      [mean, 'mean'],
      [second, 'second'],
    ] as const) {
      const truth = Number(row[name]);
      const lo = jet?.lo[k] as number;
      const hi = jet?.hi[k] as number;
      expect(lo, `${name} from below`).toBeLessThanOrEqual(truth + near(truth));
      expect(hi, `${name} from above`).toBeGreaterThanOrEqual(truth - near(truth));
      const scale = Math.max(
        1,
        Math.abs(truth),
        Number(row['y']) ** -(Number(row['i']) + Number(row['j'])),
      );
      expect(hi - lo, `width of ${name}`).toBeLessThan(1e-10 * scale);
    }
  });

  test('over a box contain the coefficients at every point of it', () => {
    const box = [
      { lo: -0.01, hi: 0.01 },
      { lo: 0.76, hi: 1.65 },
    ];
    const wide = both.jets(box, 4);
    for (const x of [-0.01, -0.003, 0, 0.01]) {
      for (const y of [0.76, 0.9, 1.2, 1.65]) {
        const thin = both.jets(
          [
            { lo: x, hi: x },
            { lo: y, hi: y },
          ],
          4,
        );
        thin.forEach((jet, output) => {
          for (let k = 0; k < jet.lo.length; k++) {
            expect(wide[output]?.lo[k]).toBeLessThanOrEqual(jet.hi[k] as number);
            expect(wide[output]?.hi[k]).toBeGreaterThanOrEqual(jet.lo[k] as number);
          }
        });
      }
    }
  });
});

describe('arithmetic on jets', () => {
  const space = jetSpace(2, 3);
  const x = jets.coordinateJet(space, 3, 0, { lo: 2, hi: 2 });
  const y = jets.coordinateJet(space, 3, 1, { lo: -3, hi: 5 });
  const at = (jet: jets.Jet, ...e: number[]) => {
    const k = space.exponents.findIndex((m) => m.join() === e.join());
    return [jet.lo[k], jet.hi[k]];
  };
  const around = (lo: number, hi: number) => [
    expect.closeTo(lo, 12) as unknown,
    expect.closeTo(hi, 12) as unknown,
  ];

  test('x²y has coefficients x²y, 2xy, x², y, 2x and 1', () => {
    const f = jets.multiply(space, jets.square(space, x), y);
    expect(at(f, 0, 0)).toEqual(around(-12, 20));
    expect(at(f, 1, 0)).toEqual(around(-12, 20));
    expect(at(f, 0, 1)).toEqual(around(4, 4));
    expect(at(f, 2, 0)).toEqual(around(-3, 5));
    expect(at(f, 1, 1)).toEqual(around(4, 4));
    expect(at(f, 2, 1)).toEqual(around(1, 1));
    expect(at(f, 0, 2)).toEqual(around(0, 0));
  });

  test('the square of an interval through 0 starts at 0, the product does not know that', () => {
    expect(at(jets.square(space, y), 0, 0)).toEqual(around(0, 25));
    expect(at(jets.multiply(space, y, y), 0, 0)).toEqual(around(-15, 25));
  });

  test('∂(x²y)/∂x is 2xy, one degree lower', () => {
    const f = jets.multiply(space, jets.square(space, x), y);
    const df = jets.differentiate(space, f, 0);
    expect(df.degree).toBe(2);
    expect(at(df, 0, 0)).toEqual(around(-12, 20));
    expect(at(df, 0, 1)).toEqual(around(4, 4));
    expect(at(df, 1, 1)).toEqual(around(2, 2));
  });

  test('powers agree with repeated products', () => {
    const cube = jets.power(space, x, 3);
    expect(at(cube, 0, 0)).toEqual(around(8, 8));
    expect(at(cube, 1, 0)).toEqual(around(12, 12));
    expect(at(cube, 2, 0)).toEqual(around(6, 6));
    expect(at(cube, 3, 0)).toEqual(around(1, 1));
    expect(at(jets.power(space, x, 0), 0, 0)).toEqual([1, 1]);
  });

  test('a coefficient that is not finite becomes the whole line, never NaN', () => {
    const huge = jets.constantJet(space, 3, { lo: 1e300, hi: 1e300 });
    const product = jets.multiply(space, jets.multiply(space, huge, huge), y);
    for (let k = 0; k < product.lo.length; k++) {
      expect(Number.isNaN(product.lo[k])).toBe(false);
      expect(Number.isNaN(product.hi[k])).toBe(false);
    }
    expect(at(product, 0, 0)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const zero = jets.constantJet(space, 3, { lo: 0, hi: 0 });
    expect(at(jets.multiply(space, zero, product), 0, 0)).toEqual([0, 0]);
  });
});
