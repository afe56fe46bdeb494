import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { certificateText } from '../../src/prover/certificate.js';
import { encloseActivation, proveWithFixedPoint } from '../../src/prover/own-fixed-point.js';
import { machineParts } from '../../src/prover/prove.js';
import { fixing } from '../../src/statement/data/activation.js';
import { fixedPointExample } from '../../src/statement/data/fixed-point-example.js';
import { theorem1 } from '../../src/statement/data/theorem-1.js';
import { theorem2 } from '../../src/statement/data/theorem-2.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';
import { effort } from '../support/effort.js';

const { domain } = theorem1.registered;

describe('the enclosure of α and λ for a fixed point', () => {
  it('of the authors’ example is the one that is registered', () => {
    const [part] = machineParts(fixedPointExample.parts);
    const { alpha, lambda } = fixedPointExample.registered.domain;
    const found = encloseActivation({ mu: '-0.1', nu: '2' });
    expect(found).toMatchObject({ alpha, lambda });
    const { h11, h12, h21, h22 } = part?.parameters ?? {};
    expect(found?.inverse).toEqual([h11, h12, h21, h22]);
  });

  it('contains the closed form to 100 digits, and is narrow, wherever it is found', () => {
    const pair = fc.record({
      mu: fc.integer({ min: -200, max: 200 }).map((n) => String(n / 100)),
      nu: fc.integer({ min: 40, max: 900 }).map((n) => String(n / 100)),
    });
    fc.assert(
      fc.property(pair, ({ mu, nu }) => {
        const found = encloseActivation({ mu, nu });
        expect(found).toBeDefined();
        const values = new Map([
          ['fixed_mu', decimal(mu)],
          ['fixed_nu', decimal(nu)],
        ]);
        for (const { name, formula } of fixing(mu, nu).definitions) {
          values.set(name, decimalValue(formula, values));
        }
        for (const v of ['alpha', 'lambda'] as const) {
          const { lower, upper } = found?.[v] ?? { lower: 'NaN', upper: 'NaN' };
          const value = values.get(v) ?? decimal('NaN');
          expect([mu, nu, v, value.gt(lower) && value.lt(upper)]).toEqual([mu, nu, v, true]);
          expect(decimal(upper).minus(lower).toNumber()).toBeLessThan(1e-7 * value.toNumber());
        }
      }),
      effort(4),
    );
  });

  it.each([
    ['-50', '1'],
    ['5', '0.1'],
    ['-3', '0.01'],
    ['1000', '1'],
    ['0', `1${'0'.repeat(320)}`],
    ['0', `0.${'0'.repeat(330)}1`],
    [`1${'0'.repeat(390)}`, '1'],
  ])('is not found for (%s, %s), too extreme for binary64', (mu, nu) => {
    expect(encloseActivation({ mu, nu })).toBeUndefined();
  });
});

describe('a theorem with a fixed point of one’s own', () => {
  const proof = proveWithFixedPoint(theorem1, domain, { mu: '0', nu: '1' });
  const certificate = certificateText(proof);
  const fields = JSON.parse(certificate);
  const changed = (change: (copy: typeof fields) => void): string => {
    const copy = structuredClone(fields);
    change(copy);
    return checkCertificate(JSON.stringify(copy)).status;
  };

  it('has a certificate that the checker accepts', () => {
    expect(proof.verdict).toBe('certified');
    expect(checkCertificate(certificate)).toMatchObject({
      status: 'accepted',
      theorem: 'theorem-1',
      verdict: 'certified',
      instance: { fixed: { mu: '0', nu: '1' } },
    });
  });

  it.each([
    ['another mean', (c: typeof fields) => (c.instance.fixed.mu = '0.1')],
    ['another variance', (c: typeof fields) => (c.instance.fixed.nu = '1.1')],
    ['another matrix', (c: typeof fields) => (c.instance.fixed.inverse[0] = '0')],
    ['a matrix of three', (c: typeof fields) => c.instance.fixed.inverse.pop()],
    ['no matrix', (c: typeof fields) => delete c.instance.fixed.inverse],
    ['another box', (c: typeof fields) => (c.instance.domain.alpha[1] = '1.7')],
    ['no range of λ', (c: typeof fields) => delete c.instance.domain.lambda],
    ['no fixed point', (c: typeof fields) => delete c.instance.fixed],
    ['a name for a number', (c: typeof fields) => (c.instance.fixed.mu = 'omega')],
    ['another theorem', (c: typeof fields) => (c.theorem = 'theorem-2')],
    ['its first part missing', (c: typeof fields) => c.parts.shift()],
  ])('has a certificate that does not bear %s', (_, change) => {
    expect(changed(change)).toBe('rejected');
  });

  it('is undecided, whatever the domain, where α and λ are not enclosed', () => {
    const undecided = proveWithFixedPoint(theorem1, domain, { mu: '-50', nu: '1' });
    expect(undecided.verdict).toBe('undecided');
    expect(undecided.results.every(({ verdict }) => verdict === 'undecided')).toBe(true);
    expect(checkCertificate(certificateText(undecided))).toMatchObject({
      status: 'accepted',
      verdict: 'undecided',
    });
  });

  it('is refuted where the checker refutes it', () => {
    const omega = { lower: '1', upper: '1' };
    const refuted = proveWithFixedPoint(
      theorem1,
      { ...domain, omega, nu: { lower: '1.5', upper: '2.5' } },
      { mu: '-0.1', nu: '2' },
    );
    expect(refuted.results.map(({ verdict }) => verdict)).toEqual([
      'certified',
      'refuted',
      'refuted',
    ]);
    expect(checkCertificate(certificateText(refuted))).toMatchObject({
      status: 'accepted',
      verdict: 'refuted',
    });
  });

  it('is asked of theorem-1 alone', () => {
    expect(() => proveWithFixedPoint(theorem2, domain, { mu: '0', nu: '1' })).toThrow(
      'theorem-2 takes no fixed point',
    );
  });
});
