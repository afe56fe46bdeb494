import { describe, expect, it } from 'vitest';
import {
  abs,
  EMPTY,
  ENTIRE,
  hull,
  IntervalError,
  intersection,
  interval,
  isEmpty,
  mag,
  max,
  mid,
  mig,
  neg,
  point,
  wid,
} from '../../src/interval/index.js';
import { show } from '../support/laws.js';

const failure = (f: () => unknown): IntervalError => {
  try {
    f();
  } catch (error) {
    if (error instanceof IntervalError) return error;
    throw error;
  }
  throw new Error('expected an IntervalError');
};

describe('interval(lo, hi)', () => {
  it('keeps valid bounds', () => {
    expect(interval(1, 2)).toEqual({ lo: 1, hi: 2 });
    expect(interval(-Infinity, 3)).toEqual({ lo: -Infinity, hi: 3 });
    expect(interval(3, Infinity)).toEqual({ lo: 3, hi: Infinity });
    expect(interval(-Infinity, Infinity)).toEqual(ENTIRE);
    expect(interval(5e-324, 5e-324)).toEqual({ lo: 5e-324, hi: 5e-324 });
  });

  it('turns −0 into +0', () => {
    expect(interval(-0, -0)).toEqual({ lo: 0, hi: 0 });
    expect(interval(0, -0)).toEqual({ lo: 0, hi: 0 });
    expect(point(-0)).toEqual({ lo: 0, hi: 0 });
  });

  it('rejects reversed bounds', () => {
    const error = failure(() => interval(2, 1));
    expect(error.code).toBe('reversed-bounds');
    expect(error.message).toContain('[2, 1]');
    expect(failure(() => interval(Infinity, -Infinity)).code).toBe('reversed-bounds');
  });

  it('rejects NaN on either side, and both', () => {
    for (const [lo, hi] of [
      [NaN, 1],
      [1, NaN],
      [NaN, NaN],
    ] as const) {
      expect(failure(() => interval(lo, hi)).code).toBe('not-a-number');
    }
  });

  it('rejects intervals that hold no real number', () => {
    expect(failure(() => interval(Infinity, Infinity)).code).toBe('infinite-bound');
    expect(failure(() => interval(-Infinity, -Infinity)).code).toBe('infinite-bound');
  });

  it('rejects what is not a number, and names it', () => {
    const loose = interval as (lo: unknown, hi: unknown) => unknown;
    for (const bad of ['1', 1n, null, undefined, {}, [1], true]) {
      expect(failure(() => loose(bad, 1)).code).toBe('not-a-number');
      expect(failure(() => loose(1, bad)).message).toMatch(/^interval: hi must be a number/);
    }
    const shown = ['1', null, undefined, {}].map((bad) => failure(() => loose(bad, 1)).message);
    expect(shown.map((message) => message.replace(/^.* got /, ''))).toEqual([
      'a string',
      'null',
      'undefined',
      'an object',
    ]);
  });
});

describe('a zero that is written as −0 by hand', () => {
  it('comes out of every operation as +0', () => {
    const zero = { lo: -0, hi: -0 };
    const up = { lo: -0, hi: 1 };
    expect([abs(zero), neg(zero), hull(zero, EMPTY), hull(EMPTY, zero)]).toEqual(
      Array(4).fill({ lo: 0, hi: 0 }),
    );
    expect([abs(up), hull(up, EMPTY), intersection(up, ENTIRE), max(up, zero)]).toEqual(
      Array(4).fill({ lo: 0, hi: 1 }),
    );
    expect([wid(zero), wid({ lo: 0, hi: -0 }), mid(zero), mag(zero), mig(zero)]).toEqual(
      Array(5).fill(0),
    );
  });
});

describe('point(x)', () => {
  it('holds the one number', () => {
    expect(point(0.1)).toEqual({ lo: 0.1, hi: 0.1 });
  });

  it('rejects ±∞, NaN and what is not a number', () => {
    expect(failure(() => point(Infinity)).code).toBe('infinite-bound');
    expect(failure(() => point(-Infinity)).code).toBe('infinite-bound');
    expect(failure(() => point(NaN)).code).toBe('not-a-number');
    expect(failure(() => (point as (x: unknown) => unknown)('1')).code).toBe('not-a-number');
  });
});

describe('constants', () => {
  it('are the empty set and the real line, and cannot be changed', () => {
    expect(EMPTY).toEqual({ lo: NaN, hi: NaN });
    expect(isEmpty(EMPTY)).toBe(true);
    expect(isEmpty(ENTIRE)).toBe(false);
    expect(isEmpty(point(0))).toBe(false);
    expect(Object.isFrozen(EMPTY) && Object.isFrozen(ENTIRE)).toBe(true);
  });
});

describe('IntervalError', () => {
  it('is an Error with a name and a code', () => {
    const error = failure(() => point(NaN));
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('IntervalError');
    expect(show(EMPTY)).toBe('EMPTY');
  });
});
