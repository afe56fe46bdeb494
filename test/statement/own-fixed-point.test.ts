import { describe, expect, it } from 'vitest';
import { fixing } from '../../src/statement/data/activation.js';
import { fixedPointExample } from '../../src/statement/data/fixed-point-example.js';
import { anyMomentMap, standardActivation } from '../../src/statement/data/moment-map.js';
import type { Definition } from '../../src/statement/data/vocabulary.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';

type Values = Map<string, ReturnType<typeof decimal>>;

function evaluated(definitions: readonly Definition[], given: Readonly<Record<string, string>>) {
  const values: Values = new Map(Object.entries(given).map(([name, v]) => [name, decimal(v)]));
  for (const { name, formula } of definitions) values.set(name, decimalValue(formula, values));
  return (name: string) => values.get(name) ?? decimal('NaN');
}

/** α and λ by the text, and the moments with them where z ~ N(μ, ν). */
const fixed = (mu: string, nu: string) =>
  evaluated([...fixing(mu, nu).definitions, ...anyMomentMap], {
    ...{ fixed_mu: mu, fixed_nu: nu },
    ...{ x: mu, y: nu },
  });

describe('the closed form for α and λ (proofs/own-fixed-point)', () => {
  it.each([
    ['0', '1'],
    ['-0.1', '2'],
    ['0.1', '1'],
    ['-1', '1'],
    ['2', '1'],
    ['3', '0.5'],
    ['-2', '0.7'],
    ['0', '0.000001'],
    ['0', '60'],
    ['-10', '60'],
    ['10', '60'],
    ['0.00000000000000000001', '1'],
  ])('makes (%s, %s) a fixed point, to 40 digits', (mu, nu) => {
    const value = fixed(mu, nu);
    expect(value('alpha').gt(0) && value('lambda').gt(0)).toBe(true);
    const scale = decimal(nu).plus(decimal(mu).abs());
    expect(value('mean').minus(decimal(mu)).abs().div(scale).lt('1e-40')).toBe(true);
    expect(value('variance').minus(decimal(nu)).abs().div(scale).lt('1e-40')).toBe(true);
  });

  it('gives α01 and λ01 for (0, 1), to 40 digits', () => {
    const own = fixed('0', '1');
    const standard = evaluated(standardActivation, {});
    for (const name of ['alpha', 'lambda']) {
      expect(own(name).minus(standard(name)).abs().lt('1e-40')).toBe(true);
    }
  });

  it('is in the box of the authors’ example', () => {
    const value = fixed('-0.1', '2');
    const { alpha, lambda } = fixedPointExample.registered.domain;
    for (const [name, range] of Object.entries({ alpha, lambda })) {
      expect(value(name).gt(range?.lower ?? '') && value(name).lt(range?.upper ?? '')).toBe(true);
    }
  });
});
