import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as kernel from '../../src/interval/index.js';
import { type ItlValue, parseItl, parseNumber } from '../support/itl.js';

const table = parseItl(readFileSync(new URL('./edge-cases.itl', import.meta.url), 'utf8'));
const operations = [...new Set(table.map((c) => c.operation))];
const functions = kernel as unknown as Record<string, (...args: readonly ItlValue[]) => ItlValue>;

describe('edge cases', () => {
  for (const operation of operations) {
    it(`of ${operation} come out as tabulated`, () => {
      const rows = table.filter((c) => c.operation === operation);
      const results = rows.map((c) => [c.line, c.text, functions[operation]?.(...c.args)]);
      expect(results).toEqual(rows.map((c) => [c.line, c.text, c.expected]));
    });
  }

  it('cover every elementary operation of the entry point', () => {
    const covered =
      'neg add sub mul div recip sqr sqrt abs min max pown intersection hull mid wid rad mag mig isEmpty contains subset interior disjoint equal';
    expect(operations).toEqual(covered.split(' '));
  });

  it('are read with hexadecimal and named numbers', () => {
    expect(parseNumber('0x1.8p-3')).toBe(0.1875);
    expect(parseNumber('-0x1.FFFFFFFFFFFFFp1023')).toBe(-Number.MAX_VALUE);
    expect(parseNumber('0x0.0000000000001p-1022')).toBe(Number.MIN_VALUE);
    expect(parseNumber('-eta')).toBe(-Number.MIN_VALUE);
    expect(() => parseNumber('1,5')).toThrow();
  });
});
