import { describe, expect, it } from 'vitest';
import { fromDecimal, interval } from '../../src/interval/index.js';
import { fixedPoint } from '../../src/moments/fixed-point.js';

const certified = (omega: string, tau: string) => {
  const result = fixedPoint(fromDecimal(omega), fromDecimal(tau));
  if (result.verdict !== 'certified') throw new Error(`${omega}, ${tau}: ${result.reason}`);
  return result;
};

/**
 * Fixed points by iterating the printed formulas in mpmath at 60 digits: ω, τ, μ*, ν* to 25 digits.
 */
const KNOWN: readonly (readonly [string, string, string, string])[] = [
  ['0.1', '1.1', '0.05470598061819395174159756', '1.410289829275663149483671'],
  ['-0.1', '0.95', '-0.01672035400192614843348445', '0.8306543490988895793134296'],
  ['0', '0.5625', '-0.02841808099070213168663669', '0.02676432940205235157247202'],
  ['0.3', '1.2', '0.1739557544785312165656841', '2.033815794438572553304657'],
  ['-0.5', '0.8', '-0.03321913621413706519743355', '0.4158057915194626123876364'],
];

describe('the enclosure of a fixed point', () => {
  it('contains (0, 1) at ω = 0, τ = 1, within 1e-13', () => {
    const { mu, nu, rate, sigma_max } = certified('0', '1');
    expect(mu.lo).toBeLessThanOrEqual(0);
    expect(mu.hi).toBeGreaterThanOrEqual(0);
    expect(nu.lo).toBeLessThanOrEqual(1);
    expect(nu.hi).toBeGreaterThanOrEqual(1);
    expect(Math.max(mu.hi - mu.lo, nu.hi - nu.lo)).toBeLessThan(1e-13);
    // J = (0, b; 0, 0.78264788319681284723…) there, σ_max = 0.78767336046571560205…
    expect(rate.lo).toBeLessThanOrEqual(0.7826478831968128);
    expect(rate.hi).toBeGreaterThanOrEqual(0.7826478831968129);
    expect(rate.hi - rate.lo).toBeLessThan(1e-12);
    expect(sigma_max.lo).toBeLessThanOrEqual(0.7876733604657156);
    expect(sigma_max.hi).toBeGreaterThanOrEqual(0.7876733604657157);
  });

  it.each(KNOWN)('at ω = %s, τ = %s contains the point known to 60 digits', (omega, tau, m, v) => {
    const { mu, nu } = certified(omega, tau);
    for (const [found, known] of [
      [mu, fromDecimal(m)],
      [nu, fromDecimal(v)],
    ] as const) {
      expect(found.lo).toBeLessThanOrEqual(known.hi);
      expect(found.hi).toBeGreaterThanOrEqual(known.lo);
      expect(found.hi - found.lo).toBeLessThan(1e-12);
    }
  });

  it('has the rate at which the orbit approaches it', () => {
    // by mpmath: the eigenvalues of J at ω = 0.1, τ = 1.1 are 0.78280810258006… and 0.0868678256…
    const { rate, sigma_max } = certified('0.1', '1.1');
    expect(rate.lo).toBeGreaterThan(0.7828081025);
    expect(rate.hi).toBeLessThan(0.7828081026);
    expect(sigma_max.lo).toBeGreaterThan(rate.hi);
  });

  it('lies in the box in which it is the only one', () => {
    const { mu, nu, unique } = certified('0.05', '1.03');
    expect(unique.mu.lo).toBeLessThan(mu.lo);
    expect(unique.mu.hi).toBeGreaterThan(mu.hi);
    expect(unique.nu.lo).toBeLessThan(nu.lo);
    expect(unique.nu.hi).toBeGreaterThan(nu.hi);
    expect(unique.nu.hi - unique.nu.lo).toBeGreaterThan(0.05);
  });

  it('holds for every ω and τ of an interval: it contains the points of its members', () => {
    const whole = fixedPoint(interval(-0.01, 0.01), interval(0.999, 1.001));
    if (whole.verdict !== 'certified') throw new Error(whole.reason);
    for (const [omega, tau] of [
      ['-0.01', '0.999'],
      ['0.01', '1.001'],
      ['0', '1'],
    ] as const) {
      const { mu, nu } = certified(omega, tau);
      expect(whole.mu.lo).toBeLessThanOrEqual(mu.lo);
      expect(whole.mu.hi).toBeGreaterThanOrEqual(mu.hi);
      expect(whole.nu.lo).toBeLessThanOrEqual(nu.lo);
      expect(whole.nu.hi).toBeGreaterThanOrEqual(nu.hi);
    }
  });

  it.each([
    ['0', '0.4', 'the orbit of (0, 1) goes to ν = 0'],
    ['0', '3', 'the variance grows without bound'],
    ['2', '1', 'the mean runs away'],
    ['0', '1e300', 'nothing stays finite'],
  ])('is undecided at ω = %s, τ = %s, where %s', (omega, tau) => {
    expect(fixedPoint(fromDecimal(omega), fromDecimal(tau)).verdict).toBe('undecided');
  });
});

describe('what a certified fixed point does not say', () => {
  it('attracts only where the rate is below 1: the orbit of (0, 1) passes this one and leaves', () => {
    const found = fixedPoint(fromDecimal('-0.76917'), fromDecimal('0.56782'));
    expect(found).toMatchObject({ verdict: 'certified' });
    if (found.verdict === 'certified') expect(found.rate.lo).toBeGreaterThan(1);
  });

  it('nothing where τ rounds to 0: undecided, not an exception', () => {
    expect(fixedPoint(fromDecimal('0'), fromDecimal('1e-400'))).toMatchObject({
      verdict: 'undecided',
    });
  });
});
