import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/checker/explain.js';
import type { Interval } from '../../src/checker/interval.js';
import { isLower } from '../../src/checker/taylor-form.js';
import { paperTheorems } from '../support/theorems.js';
import { contains, Exact, golden } from './golden.js';

type Row = Readonly<Record<string, string>>;

/** The digits of a golden value, and those to which an enclosure at the centre is to be narrow. */
const [KNOWN, NARROW] = [40, 20];

const table = golden('leaves.csv');
const nameOf = ({ theorem, part, path }: Row) => `${theorem} / ${part} / ${path}`;
const leaves = [...new Set(table.map(nameOf))].map((name) => {
  return { name, rows: table.filter((row) => nameOf(row) === name) };
});

const isNarrow = ({ lo, hi }: Interval, value: string): boolean => {
  const scale = new Exact(value).isZero() ? new Exact(1) : new Exact(value).abs();
  return new Exact(hi).minus(lo).lte(scale.times(`1e-${NARROW}`));
};

describe('leaves recomputed in another system (test/checker/leaves.py)', () => {
  test('are of every part that the machine decides', () => {
    const parts = paperTheorems.flatMap(({ id, parts: all }) =>
      all.filter(({ kind }) => kind === 'machine').map((part) => `${id} / ${part.id}`),
    );
    const found = new Set(table.map(({ theorem, part }) => `${theorem} / ${part}`));
    expect([...found].sort()).toEqual(parts.sort());
  });

  describe.each(leaves)('$name', ({ rows }) => {
    const { theorem, part, path } = rows[0]!;
    const certificate = new URL(`../../certificates/${theorem}.json`, import.meta.url);
    const leaf = explain(readFileSync(certificate), part!, path!, 34);
    const of = (name: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        rows.flatMap(({ name: of, what, value }) => (of === name ? [[what, value]] : [])),
      );

    test('the box and its centre are the same, exactly', () => {
      for (const [v, { name, range }] of leaf.coordinates.entries()) {
        const { lower, upper, centre } = of(name);
        expect(range.lo.eq(lower!) && range.hi.eq(upper!), name).toBe(true);
        expect(leaf.forms[0]!.centre[v]!.eq(centre!), name).toBe(true);
      }
    });

    test('every definition: value at the centre to 20 digits, sampled values on the box', () => {
      for (const { name, atCentre, onBox } of leaf.definitions) {
        const { centre, least, most } = of(name);
        expect(contains(atCentre, centre!, KNOWN), `${name} at the centre`).toBe(true);
        expect(isNarrow(atCentre, centre!), `${name} to ${NARROW} digits`).toBe(true);
        expect(contains(onBox, least!, KNOWN) && contains(onBox, most!, KNOWN), name).toBe(true);
      }
    });

    test.each(leaf.forms)('$inequality.id: coefficients, and the bound that decides', (form) => {
      const { inequality, terms, end, order } = form;
      const { least, most, ...coefficients } = of(inequality.id);
      expect(terms.map(({ exponents }) => exponents.join(' ')).sort()).toEqual(
        Object.keys(coefficients).sort(),
      );
      for (const { exponents, coefficient } of terms) {
        const value = coefficients[exponents.join(' ')]!;
        expect(contains(coefficient, value, KNOWN), `coefficient ${exponents}`).toBe(true);
        const degree = exponents.reduce((sum, k) => sum + k, 0);
        if (degree < order) expect(isNarrow(coefficient, value), `${exponents}`).toBe(true);
      }
      const [sample, inside] = isLower(inequality.relation) ? [least!, 1] : [most!, -1];
      expect(new Exact(sample).cmp(end) * inside).toBeGreaterThanOrEqual(0);
      expect(new Exact(sample).cmp(inequality.bound) * inside).toBeGreaterThanOrEqual(0);
    });

    test('nothing in the table is left over', () => {
      const names = [
        ...leaf.coordinates.map(({ name }) => name),
        ...leaf.definitions.map(({ name }) => name),
        ...leaf.forms.map(({ inequality }) => inequality.id),
      ];
      expect(rows.filter(({ name }) => !names.includes(name!))).toEqual([]);
    });
  });
});
