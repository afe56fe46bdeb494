import { describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';

describe('the package', () => {
  it('exports what its contract names', () => {
    expect(Object.keys(api).sort()).toEqual([
      'InputError',
      'Jacobian',
      'alphaDropout',
      'check',
      'fixedPoint',
      'jacobian',
      'moments',
      'prove',
      'theorems',
    ]);
  });

  it('has copies of the registered theorems: what is written there changes no proof', () => {
    const theorem = api.theorems.find(({ id }) => id === 'theorem-2')!;
    const before = structuredClone(theorem.domain);
    Object.assign(theorem.domain.tau, { upper: '1.3' });
    expect(api.prove('theorem-2')).toMatchObject({ domain: before, verdict: 'certified' });
    Object.assign(theorem.domain.tau, before.tau);
  });

  it('states the registered theorems in words', () => {
    expect(api.theorems.slice(0, 4).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['theorem-1', 'certified'],
      ['t1-image', 'refuted'],
      ['theorem-2', 'certified'],
      ['theorem-3', 'certified'],
    ]);
  });

  it('proves on a domain of one’s own, and its checker accepts the certificate', () => {
    const { certificate, ...outcome } = api.prove('theorem-3', { nu: '0.02:0.05' });
    expect(outcome).toMatchObject({
      theorem: 'theorem-3',
      registered: false,
      verdict: 'certified',
    });
    expect(api.check(certificate)).toMatchObject({
      status: 'accepted',
      theorem: 'theorem-3',
      instance: { domain: outcome.domain },
      verdict: 'certified',
    });
  });

  it('encloses moments and Jacobian at exact decimals', () => {
    const point = { mu: '0.1', omega: '-0.1', nu: '0.8', tau: '0.95' };
    const { mean, variance } = api.moments(point);
    expect(mean.lo).toBeLessThanOrEqual(-0.03106050179221768);
    expect(mean.hi).toBeGreaterThanOrEqual(-0.03106050179221769);
    expect(variance.hi - variance.lo).toBeLessThan(1e-13);
    expect(Object.keys(api.jacobian(point))).toEqual(['j11', 'j12', 'j21', 'j22', 'sigma_max']);
  });

  it('takes a number for the decimal that it prints as', () => {
    const exact = api.moments({ mu: '0.1', omega: '-0.1', nu: '0.8', tau: '0.95' });
    expect(api.moments({ mu: 0.1, omega: -0.1, nu: 0.8, tau: 0.95 })).toEqual(exact);
    expect(api.fixedPoint(0.05, 1)).toEqual(api.fixedPoint('0.05', '1'));
  });

  it.each([0, -0.5, 1.5, Number.NaN, '0', 'half', undefined, null, {}, true])(
    'refuses the keep probability %s',
    (q) => {
      const refusal = expect.objectContaining({ name: 'InputError', where: 'q' });
      expect(() => api.alphaDropout(q as never)).toThrowError(refusal);
    },
  );

  it.each([
    ['a number', () => api.alphaDropout(undefined as never), /^q: .*, found undefined$/],
    ['a number', () => api.fixedPoint({} as never, 1), /^omega: .*, found an object$/],
    ['an id', () => api.prove(undefined as never), /^id: .*, found undefined$/],
    ['an id', () => api.prove(1 as never), /^id: .*, found a number$/],
    ['options', () => api.prove('theorem-1', null as never), /^options: .*, found null$/],
    ['options', () => api.prove('theorem-1', '' as never), /^options: .*, found ""$/],
    ['a range', () => api.prove('theorem-2', { tau: null as never }), /^tau: .*, found null$/],
    ['a range', () => api.prove('theorem-2', { tau: [] as never }), /^tau: .*, found an object$/],
    ['a range', () => api.prove('t1-image', { tau: 1n as never }), /^tau: .*, found a bigint$/],
    [
      'a fixed point',
      () => api.prove('theorem-1', { fixedPoint: null as never }),
      /^fixedPoint: .*, found null$/,
    ],
    [
      'a count',
      () => api.prove('theorem-2', { maxBoxes: '3' as never }),
      /^maxBoxes: .*, found "3"$/,
    ],
    ['a point', () => api.moments(undefined as never), /^point: .*, found undefined$/],
    ['a point', () => api.jacobian(null as never), /^point: .*, found null$/],
  ])('says what it found in place of %s', (_, call, message) => {
    const refusal = { name: 'InputError', message: expect.stringMatching(message) };
    expect(call).toThrowError(expect.objectContaining(refusal));
  });

  it.each([
    ['Tau', { Tau: '0.8:1.5' }],
    ['max-boxes', { 'max-boxes': 3 }],
    ['taus', { tau: '0.8:1.5', taus: undefined }],
  ])('refuses an option %s, which it does not know', (key, options: object) => {
    expect(() => api.prove('theorem-2', options)).toThrowError(
      `options: expected none but the keys mu, omega, nu, tau, alpha, lambda, fixedPoint, maxBoxes, found "${key}"`,
    );
  });

  it('ignores what else a point has, as in a CSV file', () => {
    const point = { mu: 0, omega: 0, nu: 1, tau: 1 };
    for (const call of [api.moments, api.jacobian]) {
      expect(call({ ...point, mean: 0 } as typeof point)).toEqual(call(point));
    }
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', {}],
    ['an object', new Float64Array(1)],
    ['a symbol', Symbol('text')],
  ])('takes %s for no certificate', (kind, value) => {
    expect(api.check(value as never)).toEqual({
      status: 'not-a-certificate',
      code: 'not-json',
      message: `no JSON: expected text or bytes, found ${kind}`,
    });
  });

  it('takes a certificate as text or as bytes', () => {
    expect(api.check('')).toEqual(api.check(Buffer.from('')));
    expect(api.check('{')).toMatchObject({ status: 'not-a-certificate', code: 'not-json' });
  });

  it('encloses a fixed point', () => {
    expect(api.fixedPoint('0', '1')).toMatchObject({ verdict: 'certified' });
    expect(api.fixedPoint('0', '0.4')).toMatchObject({ verdict: 'undecided' });
  });

  it.each([
    ['prove an unknown theorem', () => api.prove('theorem-9'), 'id'],
    ['prove on a reversed range', () => api.prove('theorem-2', { nu: '4:3' }), 'nu'],
    ['prove with half a box', () => api.prove('theorem-2', { maxBoxes: 0.5 }), 'maxBoxes'],
    ['take NaN', () => api.moments({ mu: Number.NaN, omega: 0, nu: 1, tau: 1 }), 'mu'],
    [
      'miss a variable',
      () => api.moments({ mu: 0, nu: 1, tau: 1 } as unknown as api.Point),
      'omega',
    ],
    ['take ν = 0', () => api.jacobian({ mu: '0', omega: '0', nu: '0', tau: '1' }), 'nu'],
    ['take τ = 0', () => api.fixedPoint('0', '0'), 'tau'],
    ['take nothing for ω', () => api.fixedPoint(undefined as never, 1), 'omega'],
  ])('refuses to %s', (_, call, where) => {
    expect(call).toThrowError(
      expect.objectContaining({ name: 'InputError', where, message: expect.any(String) }),
    );
  });
});
