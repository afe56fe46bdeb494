import { describe, expect, it } from 'vitest';
import { contraction } from '../../src/statement/data/claims.js';
import { jacobian, momentMap, productOfVariances } from '../../src/statement/data/moment-map.js';
import { theorem1 } from '../../src/statement/data/theorem-1.js';
import { parseFormula } from '../../src/statement/formula.js';
import {
  divide,
  type Fraction,
  integer,
  isZero,
  multiply,
  normalForm,
  subtract,
} from '../support/normal-form.js';
import { closedForms, expand, textOf } from '../support/moment-map-forms.js';

const isSame = (a: Fraction, b: Fraction): boolean => isZero(subtract(a, b));
const get = (forms: ReadonlyMap<string, Fraction>, key: string): Fraction => {
  const found = forms.get(key);
  if (found === undefined) throw new Error(`no form ${key}`);
  return found;
};

/** What stands under the root in the text of λ. */
const lambdaSquared = (): Fraction => {
  const root = parseFormula(textOf('lambda'));
  if (root.kind !== 'call' || root.name !== 'sqrt') throw new Error('λ is not a square root');
  return normalForm(root.argument, new Map([['alpha', normalForm(textOf('alpha'))]]));
};

describe('α01 and λ01 (proofs/lemmas.md, Lemma 2)', () => {
  const w1 = 'erfcx(1/sqrt(2))';
  const w2 = 'erfcx(sqrt(2))';

  it('the text of α is the closed form of the paper', () => {
    const printed = normalForm(`-sqrt(2/pi)/(${w1} - 1)`);
    expect(isSame(normalForm(textOf('alpha')), printed)).toBe(true);
  });

  it('the text of λ², squared, is the closed form of the paper, squared', () => {
    const printed = normalForm(
      `(1 - ${w1})^2*2*pi/(2*${w2} + pi*${w1}^2 - 2*(2 + pi)*${w1} + pi + 2)`,
    );
    expect(isSame(lambdaSquared(), printed)).toBe(true);
  });

  it('at x = 0, y = 1 the mean is 0 and the second moment is 1, as identities', () => {
    const here = new Map([
      ['x', integer(0n)],
      ['y', integer(1n)],
    ]);
    const forms = expand(momentMap, ['lambda'], here);
    expect(isZero(get(forms, 'mean'))).toBe(true);
    const overLambda = divide(get(forms, 'second'), normalForm('lambda^2'));
    expect(isSame(multiply(lambdaSquared(), overLambda), integer(1n))).toBe(true);
  });
});

describe('the Jacobian of the text (proofs/lemmas.md, Lemmas 4, 5 and 9)', () => {
  const inNu = expand([productOfVariances, ...momentMap], ['alpha', 'lambda']);

  it.each(['mean', 'second'] as const)('D(%s, nu) is τ times the closed form of D(·, y)', (f) => {
    const byNu = normalForm(`D(${f}, nu)`, inNu);
    expect(isZero(byNu)).toBe(false);
    expect(isSame(byNu, normalForm(`tau*(${closedForms[`D(${f}, y)`]})`, inNu))).toBe(true);
  });

  it('q⁴ + det² − q²·frobenius = det(q²I − JJᵀ) for J = (ω_max·a, b; ω_max·c, d)', () => {
    const linear = new Map([
      ['mean', normalForm('a*x + b*nu')],
      ['variance', normalForm('c*x + d*nu')],
    ]);
    const forms = expand(jacobian, [], linear);
    const [norm, determinant] = contraction('', theorem1.registered.domain, '1').inequalities;
    const product = (i: string, j: string) => `(omega_max^2*${i[0]}*${j[0]} + ${i[1]}*${j[1]})`;
    const [top, mixed, bottom] = [product('ab', 'ab'), product('ab', 'cd'), product('cd', 'cd')];
    expect(norm?.relation).toBe('>');
    expect(
      isSame(
        normalForm(norm?.expression ?? '', forms),
        normalForm(`(q^2 - ${top})*(q^2 - ${bottom}) - ${mixed}^2`),
      ),
    ).toBe(true);
    expect(determinant?.relation).toBe('>');
    expect(
      isSame(
        normalForm(determinant?.expression ?? '', forms),
        normalForm('q^4 - (omega_max*a*d - omega_max*b*c)^2'),
      ),
    ).toBe(true);
  });
});
