import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, test, vi } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';

/** What decimal.js is given, by kind: how often, and the values that are not what they must be. */
const seen = vi.hoisted(() => ({
  made: 0,
  computed: 0,
  compared: 0,
  wrong: [] as unknown[],
}));

/** decimal.js, watched: what it makes numbers of, computes with, and compares with. */
vi.mock('decimal.js', async (original) => {
  const real = await original<typeof import('decimal.js')>();
  const isDecimal = (value: unknown) => real.Decimal.isDecimal(value);
  const watch = (type: typeof Decimal): typeof Decimal =>
    new Proxy(type, {
      construct(target, [value]: [string]) {
        seen.made += 1;
        if (typeof value !== 'string') seen.wrong.push(value);
        return new target(value);
      },
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (name === 'clone') return (options: object) => watch(target.clone(options));
        if (typeof member !== 'function' || name === 'prototype') return member;
        return (...operands: unknown[]) => {
          seen.computed += 1;
          seen.wrong.push(...operands.filter((operand) => !isDecimal(operand)));
          return Reflect.apply(member, target, operands) as unknown;
        };
      },
    });
  const prototype = Object.getPrototypeOf(new real.Decimal(0)) as Decimal;
  for (const name of ['lt', 'lte', 'gt', 'gte', 'eq'] as const) {
    const compare = prototype[name];
    prototype[name] = function (this: Decimal, other: Decimal.Value) {
      seen.compared += 1;
      if (!isDecimal(other)) seen.wrong.push(other);
      return compare.call(this, other);
    };
  }
  return { ...real, Decimal: watch(real.Decimal) };
});

describe('in a run of the checker', () => {
  test('Decimals are made of text alone, and computed and compared with Decimals alone', () => {
    const folder = new URL('../../certificates/', import.meta.url);
    for (const name of ['t1-image.json', 'theorem-2.json']) {
      expect(checkCertificate(readFileSync(new URL(name, folder))).status).toBe('accepted');
    }
    expect(seen.made).toBeGreaterThan(1000);
    expect(seen.computed).toBeGreaterThan(10_000);
    expect(seen.compared).toBeGreaterThan(10_000);
    expect(seen.wrong).toEqual([]);
  });

  test('the watch sees what it is for', () => {
    new Decimal(0.1);
    Decimal.clone({ precision: 5 }).add(new Decimal('1'), 0.5);
    new Decimal('1').lt(2);
    expect(seen.wrong).toEqual([0.1, 0.5, 2]);
  });
});
