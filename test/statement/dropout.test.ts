import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, fromDecimal, mul, sqr, sub } from '../../src/interval/index.js';
import { alphaDropout } from '../../src/moments/alpha-dropout.js';
import { moments } from '../../src/index.js';
import { provePart } from '../../src/prover/prove.js';
import { type Point, valuesAt } from '../../src/prover/witness.js';
import { dropout, dropoutTheorems } from '../../src/statement/data/dropout.js';
import { alphaDropout as constants } from '../../src/statement/data/dropout-parameters.js';
import { standardActivation } from '../../src/statement/data/moment-map.js';
import type { MachinePart, Theorem } from '../../src/statement/data/vocabulary.js';
import { formatDecimal, multiply, parseDecimal } from '../../src/statement/decimal.js';
import { decimalValue } from '../support/decimal-formula.js';
import { effort } from '../support/effort.js';
import { machinePartsOf } from '../support/theorems.js';
import { type Fraction, isZero, normalForm, subtract } from '../support/normal-form.js';
import { exactly } from '../moments/golden.js';

const partOf = (theorem: Theorem | undefined, id: string): MachinePart => {
  const part = theorem && machinePartsOf(theorem).find((p) => p.id === id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
};
const every = partOf(
  dropoutTheorems.find(({ id }) => id === 'dropout'),
  'self-mapping',
);
const textOf = (name: string): string =>
  every.definitions.find((d) => d.name === name)?.formula ?? '';

/** The text of a definition with s for `spread` and √s for its root, as a normal form. */
const form = (text: string, meaning: ReadonlyMap<string, Fraction>): Fraction =>
  normalForm(text.replace('sqrt(spread)', 'root'), meaning);

describe('the composed map (proofs/dropout/proof.md, steps 1 to 3)', () => {
  // t = √q, root = √s
  const meaning = new Map([
    ['spread', normalForm('root^2')],
    ['q', normalForm('t^2')],
  ]);
  for (const [name, text] of [
    ['a', '1/(t*root)'],
    ['b', '-a*(1 - q)*alpha_prime'],
    ['eta', 'q*mean + (1 - q)*alpha_prime'],
    ['eta_squared', 'q*(variance + mean^2) + (1 - q)*alpha_prime^2'],
  ] as const) {
    meaning.set(name, normalForm(text, meaning));
  }
  const isSame = (a: string, b: string): boolean =>
    isZero(subtract(form(a, meaning), form(b, meaning)));

  it('s is the text of spread, and a² restores the variance of a dropped 0 and 1', () => {
    const spread = normalForm(textOf('spread'));
    expect(isZero(subtract(spread, normalForm('1 + alpha_prime^2*(1 - t^2)')))).toBe(true);
    const restored = normalForm('t^2*spread', new Map([['spread', spread]]));
    expect(isZero(subtract(restored, normalForm('t^2 + alpha_prime^2*t^2*(1 - t^2)')))).toBe(true);
  });

  it('the variance of what is dropped is q((1 − q)(α′ − μ̃)² + ν̃)', () => {
    expect(isSame('eta_squared - eta^2', 'q*((1 - q)*(alpha_prime - mean)^2 + variance)')).toBe(
      true,
    );
  });

  it('the texts are mean and variance of a·η + b', () => {
    expect(isSame('a*eta + b', textOf('dropped_mean'))).toBe(true);
    expect(isSame('a^2*(eta_squared - eta^2)', textOf('dropped_variance'))).toBe(true);
    expect(isSame('a*eta', textOf('dropped_mean'))).toBe(false);
  });
});

describe('the text of the composed map', () => {
  const decimals = (lo: number, hi: number) =>
    fc.integer({ min: Math.round(lo * 1e4), max: Math.round(hi * 1e4) }).map((n) => `${n / 1e4}`);
  const points = fc.record({
    mu: decimals(-0.1, 0.1),
    omega: decimals(-0.1, 0.1),
    nu: decimals(0.8, 1.5),
    tau: decimals(0.95, 1.1),
    t: decimals(0.01, 1),
  });
  const [mean, , variance] = every.inequalities.map(({ expression }) => expression);

  it('agrees with moments(…) and alphaDropout(q), which do not read it', () => {
    expect([mean, variance]).toEqual(['dropped_mean', 'dropped_variance']);
    fc.assert(
      fc.property(points, (point) => {
        const t = parseDecimal(point.t);
        const exact = multiply(t, t);
        const q = fromDecimal(formatDecimal(exact));
        const drop = sub({ lo: 1, hi: 1 }, q);
        const { alpha_prime, a, b } = alphaDropout(exact);
        const g = moments(point);
        const dropped = add(mul(a, add(mul(q, g.mean), mul(drop, alpha_prime))), b);
        const spread = add(mul(drop, sqr(sub(alpha_prime, g.mean))), g.variance);
        const there = valuesAt(every, point as Point);
        for (const [text, other] of [
          [there[0], dropped],
          [there[2], mul(mul(sqr(a), q), spread)],
        ] as const) {
          if (text === undefined) throw new Error('no value');
          expect(Math.max(text.lo, other.lo)).toBeLessThanOrEqual(Math.min(text.hi, other.hi));
          expect(other.hi - other.lo).toBeLessThan(1e-10);
          expect(text.hi - text.lo).toBeLessThan(1e-10);
        }
      }),
      effort(100),
    );
  });
});

describe('the least a (proofs/dropout/proof.md, after step 16)', () => {
  it('is −2α′/(1 + α′²), at q = (1 + α′²)/(2α′²), inside the enclosure', () => {
    const values = new Map<string, Decimal>();
    for (const { name, formula } of [...standardActivation, ...dropout.slice(0, 1)]) {
      values.set(name, decimalValue(formula, values));
    }
    const least = decimalValue('-2*alpha_prime/(1 + alpha_prime^2)', values);
    const result = provePart(partOf(constants, 'inf-a'));
    if (result.verdict !== 'certified' || result.enclosure === undefined) throw new Error('open');
    expect(exactly(result.enclosure.lower).lte(least)).toBe(true);
    expect(exactly(result.enclosure.upper).gte(least)).toBe(true);
    const at = Number(result.enclosure.at.t);
    const q = decimalValue('(1 + alpha_prime^2)/(2*alpha_prime^2)', values);
    expect(q.toFixed(20).startsWith('0.6617')).toBe(true);
    expect(at * at).toBeCloseTo(q.toNumber(), 4);
  });
});
