import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';
import { run, scratchFolder } from './run.js';

const prove = (options: string) => run(['prove', 'theorem-1', ...options.split(' ')]);

describe('prove --fixed-point', () => {
  it('encloses α01 and λ01 for (0, 1), on the registered domain, and certifies', async () => {
    const { code, out } = await prove('--fixed-point 0,1');
    expect(code).toBe(0);
    expect(out).toContain(
      'your domain: mu in [-0.1, 0.1], omega in [-0.1, 0.1], nu in [0.8, 1.5], tau in [0.95, 1.1]\n',
    );
    expect(out).toMatch(
      /your fixed point: \(0, 1\) at omega = 0, tau = 1, with alpha in \[1\.673263242354\d*, 1\.673263242354\d*\], lambda in \[1\.050700987355\d*, 1\.050700987355\d*\]\n/,
    );
    expect(out.match(/^certified: /gm)).toHaveLength(5);
  });

  it('refutes the theorem for the authors’ example, and the checker accepts that', async () => {
    const file = join(scratchFolder(), 'own.json');
    const { code, out } = await prove(`--fixed-point -0.1,2 --out ${file}`);
    expect(code).toBe(1);
    expect(out).toContain(
      'mu in [-0.2, 0], omega in [0.9, 1.1], nu in [1.6, 3], tau in [0.95, 1.1]\n',
    );
    expect(out).toMatch(
      /alpha in \[1\.97690219542\d*, 1\.97690219542\d*\], lambda in \[1\.07385123961\d*, 1\.07385123961\d*\]/,
    );
    expect(out).toContain('certified: activation\n');
    expect(out).toContain('certified: only-activation\n');
    expect(out).toContain('refuted: contraction\n');

    const checked = await run(['check', file]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(
      /accepted: theorem-1 on mu in \[-0\.2, 0\], .*, for the fixed point \(-0\.1, 2\) at omega = 1, tau = 1, with alpha in \[1\.9769.*: refuted/,
    );
  });

  it('certifies the theorem for the authors’ α and λ where the sum of the weights is small', async () => {
    const { code, out } = await prove(
      '--fixed-point -0.1,2 --mu -0.1:0.2 --omega -0.1:0.1 --nu 1.5:3',
    );
    expect(code).toBe(0);
    expect(out).toContain('theorem-1 on your domain: certified');
  });

  it('is undecided, with a reason, where binary64 does not suffice; so is the certificate', async () => {
    const file = join(scratchFolder(), 'own.json');
    const { code, out } = await prove(`--fixed-point -50,1 --out ${file}`);
    expect(code).toBe(2);
    expect(out).toContain('binary64 has too few digits to enclose α and λ for this fixed point');
    expect(out).toMatch(/\nyour fixed point: \(.*\) at omega = 1, tau = 1\n/);
    const { code: checked, out: said } = await run(['check', file]);
    expect(checked).toBe(2);
    expect(said).toMatch(/accepted: theorem-1 .* undecided/);
  });

  it('prints the enclosure as JSON, and takes exponents', async () => {
    const { code, out } = await prove('--fixed-point 0e3,10e-1 --json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      registered: false,
      fixedPoint: {
        mu: '0',
        nu: '1',
        alpha: { lower: expect.stringMatching(/^1\.6732632423543/) },
        lambda: { upper: expect.stringMatching(/^1\.0507009873555/) },
      },
      domain: { omega: { lower: '-0.1', upper: '0.1' } },
      verdict: 'certified',
    });
  });

  it('writes nothing for a pair that cannot be one', async () => {
    const file = join(scratchFolder(), 'own.json');
    expect((await prove(`--fixed-point 0,0 --out ${file}`)).code).toBe(64);
    expect(existsSync(file)).toBe(false);
  });
});

describe('prove --alpha --lambda', () => {
  it('decides the theorem for every α and λ in the ranges, and the checker says so', async () => {
    const file = join(scratchFolder(), 'own.json');
    const { code } = await prove(
      `--alpha 1.67:1.68 --lambda 1.05:1.051 --mu -0.05:0.1 --tau 1:1 --out ${file}`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).instance.domain).toMatchObject({
      tau: ['1', '1'],
      alpha: ['1.67', '1.68'],
      lambda: ['1.05', '1.051'],
    });
    const { code: checked, out } = await run(['check', file]);
    expect(checked).toBe(0);
    expect(out).toContain(
      'tau in [1, 1], alpha in [1.67, 1.68], lambda in [1.05, 1.051]: certified',
    );
  });

  it('refutes it with a witness that has its own α and λ', async () => {
    const file = join(scratchFolder(), 'own.json');
    const { code, out } = await prove(`--alpha 1.6:1.8 --lambda 1:1.2 --out ${file}`);
    expect(code).toBe(1);
    expect(out).toMatch(/false at mu = .*, alpha = 1\.[68], lambda = 1(\.2)?:/);
    expect((await run(['check', file])).code).toBe(0);
  });

  it.each([
    ['theorem-2', 0],
    ['theorem-3', 0],
  ])('is taken by %s', async (id, code) => {
    const options = '--alpha 1.672:1.674 --lambda 1.05:1.051 --mu 0:0 --tau 1:1'.split(' ');
    expect((await run(['prove', id, ...options])).code).toBe(code);
  });
});

describe('the package', () => {
  it('takes a fixed point of one’s own, and its checker accepts the certificate', () => {
    const { certificate, ...outcome } = api.prove('theorem-1', { fixedPoint: '0,1', tau: '1:1' });
    expect(outcome).toMatchObject({
      verdict: 'certified',
      fixedPoint: { mu: '0', nu: '1', alpha: { lower: expect.stringMatching(/^1\.67326/) } },
    });
    expect(api.check(certificate)).toMatchObject({ status: 'accepted', verdict: 'certified' });
  });

  it.each([
    ['fixedPoint', { fixedPoint: '0' }],
    ['alpha', { fixedPoint: '0,1', alpha: '1:2' }],
    ['lambda', { alpha: '1:2' }],
    ['alpha', { alpha: '0:2', lambda: '1:2' }],
  ])('refuses a wrong %s by name', (where, options) => {
    expect(() => api.prove('theorem-1', options)).toThrowError(
      expect.objectContaining({ name: 'InputError', where }),
    );
  });
});
