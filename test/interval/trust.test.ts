import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/interval/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: stripComments(readFileSync(new URL(name, folder), 'utf8')) }));

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

const matches = (pattern: RegExp): string[] =>
  sources.flatMap(({ name, code }) =>
    (code.match(pattern) ?? []).map((found) => `${name}: ${found}`),
  );

/** Exactly specified by ECMAScript, unlike exp, log, pow, sqrt and the like. */
const EXACT = new Set(['abs', 'ceil', 'clz32', 'floor', 'fround', 'max', 'min', 'sign', 'trunc']);

describe('what the kernel trusts', () => {
  it('is no approximate function of Math, but for the guess of the square root', () => {
    const used = matches(/Math\.\w+/g).filter((m) => !EXACT.has(m.replace(/.*Math\./, '')));
    expect([...new Set(used)]).toEqual(['square-root.ts: Math.sqrt']);
  });

  it('is no ** on numbers, which ECMAScript leaves approximate', () => {
    expect(matches(/(?<!\b10n )\*\*=?[^\n]*/g)).toEqual([]);
  });

  it('is no literal of more than 17 significant digits', () => {
    const digits = (literal: string): number =>
      literal.replace(/e.*/i, '').replace('.', '').replace(/^0+/, '').length;
    const literals = sources.flatMap(({ name, code }) =>
      (code.match(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/gi) ?? []).map(
        (literal) => [name, literal] as const,
      ),
    );
    expect(literals.length).toBeGreaterThan(100);
    expect(literals.filter(([, literal]) => digits(literal) > 17)).toEqual([]);
  });

  it('is no reading of text as a double', () => {
    expect(matches(/parseFloat\([^)]*\)/g)).toEqual([]);
  });
});
