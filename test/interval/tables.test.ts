import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { ERFCX_TABLE } from '../../src/interval/erfcx-table.js';
import { EXP_TABLE } from '../../src/interval/exp-table.js';
import { LOG_TABLE } from '../../src/interval/log-table.js';
import { expand } from '../support/exact.js';

const D = Decimal.clone({ precision: 130 });
const twoInvSqrtPi = new D(2).div(D.acos(-1).sqrt());

/** [fl(v), fl(v − fl(v))] */
const pair = (v: Decimal): [number, number] => [
  v.toNumber(),
  v.minus(new D(expand(v.toNumber()))).toNumber(),
];

/** erfcx c by the series of e^(c²)·erf c; the difference loses less than 100 of 230 digits. */
function erfcx(c: Decimal): Decimal {
  const W = Decimal.clone({ precision: 230 });
  const twice = new W(c).times(c).times(2);
  let term = new W(c);
  let sum = term;
  for (let n = 3; term.abs().gt('1e-220'); n += 2) {
    term = term.times(twice).div(n);
    sum = sum.plus(term);
  }
  return new D(W.exp(new W(c).times(c)).minus(sum.times(new W(2).div(W.acos(-1).sqrt()))));
}

describe('the generated tables agree with decimal.js', () => {
  it('EXP_TABLE: 2^(j/64)', () => {
    const expected = Array.from({ length: 64 }, (_, j) => pair(new D(2).pow(new D(j).div(64))));
    expect([...EXP_TABLE]).toEqual(expected.flat());
  });

  it('LOG_TABLE: c and −log c', () => {
    expect(LOG_TABLE.length).toBe(3 * 128);
    for (let i = 0; i < 128; i += 1) {
      const c = LOG_TABLE[3 * i] as number;
      const middle = (1 + (i + 0.5) / 128) / (i < 53 ? 1 : 2);
      expect(Math.abs(c * middle - 1)).toBeLessThanOrEqual(1 / 256);
      const expected = c === 1 ? [0, 0] : pair(D.ln(new D(expand(c))).neg());
      expect([LOG_TABLE[3 * i + 1], LOG_TABLE[3 * i + 2]]).toEqual(expected);
    }
  });

  it('ERFCX_TABLE: centres and Taylor coefficients', () => {
    expect(ERFCX_TABLE.length).toBe(16 * 161);
    for (let row = 0; row <= 160; row += 1) {
      const s = 2 ** (Math.floor(row / 32) - 1) * (1 + (row % 32) / 32);
      const c = new D(expand(s - 1));
      const a = [erfcx(c)];
      a.push(
        c
          .times(2)
          .times(a[0] as Decimal)
          .minus(twoInvSqrtPi),
      );
      for (let k = 1; k < 11; k += 1) {
        const next = c.times(a[k] as Decimal).plus(a[k - 1] as Decimal);
        a.push(next.times(2).div(k + 1));
      }
      const expected = [
        s - 1,
        ...a.slice(0, 3).flatMap(pair),
        ...a.slice(3).map((v) => v.toNumber()),
      ];
      expect([...ERFCX_TABLE.subarray(16 * row, 16 * row + 16)]).toEqual(expected);
    }
  });
});

describe('the constants written into the sources agree with decimal.js', () => {
  const source = (file: string): string =>
    readFileSync(new URL(`../../src/interval/${file}.ts`, import.meta.url), 'utf8');

  /** The numbers in the statement that defines `name`, signs included. */
  const numbers = (file: string, name: string): number[] => {
    const statement = new RegExp(`const ${name} = ([^;]*);`).exec(source(file))?.[1] ?? '';
    return (statement.match(/-?\b\d[\d.]*(?:e[+-]?\d+)?/g) ?? []).map(Number);
  };
  const step = D.ln(2).div(64);
  const two = new D(2);

  it('the steps ln 2/64 of exp and ln 2 of log, in two or three parts', () => {
    const first = step.times(two.pow(42)).round();
    const rest = step.minus(first.div(two.pow(42)));
    const second = rest.times(two.pow(78)).round();
    const third = rest.minus(second.div(two.pow(78)));
    expect(numbers('exp-approximation', 'STEP_1')).toEqual([first.toNumber(), -42]);
    expect(numbers('exp-approximation', 'STEP_2')).toEqual([second.toNumber(), -78]);
    expect(numbers('exp-approximation', 'STEP_3')).toEqual([third.toNumber()]);
    expect(numbers('exp-approximation', 'STEPS_PER_UNIT')).toEqual([new D(1).div(step).toNumber()]);
    expect(numbers('fast', 'STEP_HIGH')).toEqual([first.toNumber(), -42]);
    expect(numbers('fast', 'STEP_LOW')).toEqual([rest.toNumber()]);
    expect(numbers('fast', 'STEPS_PER_UNIT')).toEqual([new D(1).div(step).toNumber()]);
    const high = D.ln(2).times(two.pow(42)).round();
    const low = D.ln(2).minus(high.div(two.pow(42)));
    expect(numbers('log', 'LN2_1')).toEqual([high.toNumber(), -42]);
    expect(numbers('log', 'LN2_2')).toEqual([low.toNumber()]);
  });

  it('2/√π, 1/√π and the coefficients of erf', () => {
    expect(numbers('erf', 'TWO_INV_SQRT_PI')).toEqual(pair(twoInvSqrtPi));
    expect(numbers('erfcx-approximation', 'INV_SQRT_PI')).toEqual(pair(twoInvSqrtPi.div(2)));
    expect(numbers('fast', 'INV_SQRT_PI')).toEqual([twoInvSqrtPi.div(2).toNumber()]);
    expect(numbers('erf', 'B1')).toEqual(pair(new D(-1).div(3)));
    expect(numbers('erf', 'B2')).toEqual(pair(new D(1).div(10)));
    expect(numbers('erf', 'B3')).toEqual(pair(new D(-1).div(42)));
  });
});
