import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { EXP_TABLE } from '../../../src/training/functions/exp-table.js';
import { EXPONENTIALS, OFFSETS } from '../../../src/training/functions/selu.js';
import { SELU_TABLE } from '../../../src/training/functions/selu-table.js';
import { expand } from '../../support/exact.js';
import { LAMBDA, LAMBDA_ALPHA } from './certify/constants.js';

const D = Decimal.clone({ precision: 90 });
const two = new D(2);
const power = (n: number): Decimal => two.pow(n);
const exactly = (x: number): Decimal => new D(expand(x));

/** [fl(v), fl(v − fl(v))] */
const pair = (v: Decimal): [number, number] => [
  v.toNumber(),
  v.minus(exactly(v.toNumber())).toNumber(),
];

/** λ01 and λ01·α01 to 40 digits (design constants of the paper's fixed point (0, 1)). */
const lambda = new D('1.0507009873554804934193349852946063519589812');
const product = new D('1.75809934084737685994021752081227957732350684');

describe('the generated tables agree with decimal.js', () => {
  it('EXP_TABLE: 2^(j/32)', () => {
    const expected = Array.from({ length: 32 }, (_, j) => pair(power(j / 32)));
    expect([...EXP_TABLE]).toEqual(expected.flat());
  });

  it('SELU_TABLE: λα·2^(−j/32)', () => {
    const expected = Array.from({ length: 32 }, (_, j) => pair(product.times(power(-j / 32))));
    expect([...SELU_TABLE]).toEqual(expected.flat());
  });

  it('T[n] = λα·2^(−n/32) and D[n] = T[n] − λα, to a half and 0.51 units in the last place', () => {
    const bound = power(-52.97);
    const row = Array.from({ length: 32 }, (_, j) => product.times(power(-j / 32)));
    for (let n = 0; n < EXPONENTIALS.length; n++) {
      const t = row[n % 32]!.times(power(-Math.floor(n / 32)));
      expect(EXPONENTIALS[n]).toBe(t.toNumber());
      const d = t.minus(product);
      const error = exactly(OFFSETS[n] as number)
        .minus(d)
        .abs();
      expect(n === 0 ? error.isZero() : error.div(d.abs()).lt(bound)).toBe(true);
    }
  });
});

describe('the constants agree with decimal.js', () => {
  const source = (file: string): string =>
    readFileSync(new URL(`../../../src/training/functions/${file}.ts`, import.meta.url), 'utf8');

  /** The numbers in the statement that defines `name`, signs included. */
  const numbers = (file: string, name: string): number[] => {
    const statement = new RegExp(`const ${name} = ([^;]*);`).exec(source(file))?.[1] ?? '';
    return (statement.match(/-?\b\d[\d.]*(?:e[+-]?\d+)?/g) ?? []).map(Number);
  };
  const ln2 = D.ln(2);

  it('the steps ln 2/32 of exp and ln 2 of log, in two parts', () => {
    const step = ln2.div(32);
    const first = step.times(power(41)).round();
    expect(numbers('exp', 'STEP_1')).toEqual([first.toNumber(), -41]);
    expect(numbers('exp', 'STEP_2')).toEqual([step.minus(first.div(power(41))).toNumber()]);
    expect(numbers('exp', 'STEPS_PER_UNIT')).toEqual([new D(1).div(step).toNumber()]);
    const high = ln2.times(power(42)).round();
    expect(numbers('log', 'LN2_1')).toEqual([high.toNumber(), -42]);
    expect(numbers('log', 'LN2_2')).toEqual([ln2.minus(high.div(power(42))).toNumber()]);
  });

  it('(2π)^k/k! of sine and cosine', () => {
    const turn = D.acos(-1).times(2);
    let term = new D(1);
    for (let k = 1; k <= 17; k++) {
      term = term.times(turn).div(k);
      const name = `${k % 2 === 1 ? 'S' : 'C'}${k}`;
      expect(numbers('circle', name)).toEqual([term.toNumber()]);
    }
  });

  it('λ01, and the certifier’s λ01 and λ01·α01 at 60 digits and more', () => {
    expect(numbers('selu', 'LAMBDA')).toEqual([lambda.toNumber()]);
    for (const [found, expected] of [
      [LAMBDA, lambda],
      [LAMBDA_ALPHA, product],
    ] as const) {
      const [low, high] = [found.lo, found.hi].map((v) =>
        new D(v.toString()).times(power(found.exponent)),
      );
      expect(high!.minus(low!).div(low!).lt('1e-85')).toBe(true);
      expect(low!.minus(expected).abs().lt('1e-42')).toBe(true);
    }
  });
});
