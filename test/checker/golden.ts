import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import type { Interval } from '../../src/checker/interval.js';

/** For comparisons: more digits than any golden value has. */
export const Exact = Decimal.clone({ precision: 400, minE: -9e15, maxE: 9e15 });

/** The rows of a golden table, by column name; the first line names its generator. */
export function golden(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  const [header = '', ...rows] = text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const columns = header.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** Whether an interval contains a number that is known to `digits` significant digits. */
export function contains(a: Interval, value: string, digits: number): boolean {
  const v = new Exact(value);
  const slack = v.abs().times(`1e${1 - digits}`);
  return a.lo.lte(v.plus(slack)) && a.hi.gte(v.minus(slack));
}

/** The width of an interval relative to a value other than 0, as a power of ten; −∞ for a point. */
export function widthExponent(a: Interval, value: string): number {
  const width = new Exact(a.hi).minus(a.lo);
  return width.isZero() ? Number.NEGATIVE_INFINITY : width.div(new Exact(value).abs()).e;
}
