import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { explain, pathsOf } from '../../src/checker/explain.js';
import { Rejection } from '../../src/checker/rejection.js';
import { certify } from '../support/certify.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../certificates/${name}`, import.meta.url), 'utf8');

describe('the explanation of a leaf', () => {
  const theorem3 = read('theorem-3.json');

  test('has what decided it, and every definition at its centre and on its box', () => {
    const paths = pathsOf(theorem3, 'first-domain');
    const leaf = explain(theorem3, 'first-domain', paths.at(-1)!);
    const [form, ...more] = leaf.forms;
    expect(more).toEqual([]);
    expect(form!.proved).toBe(true);
    expect(form!.order).toBe(leaf.order);
    expect(leaf.coordinates.map(({ name }) => name)).toEqual(['x', 'nu', 'tau']);
    const alpha = leaf.definitions.find(({ name }) => name === 'alpha')!;
    expect(alpha.atCentre.lo.toFixed(12)).toBe('1.673263242354');
    for (const { name, atCentre, onBox } of leaf.definitions) {
      expect(onBox.lo.lte(atCentre.lo) && onBox.hi.gte(atCentre.hi), name).toBe(true);
    }
    // the bound is the sum of what is shown
    const sum = form!.terms.reduce((s, { range }) => s + range.lo.toNumber(), 0);
    expect(sum).toBeCloseTo(form!.end.toNumber(), 12);
  });

  test('the worst of the leaves is what the check reports', () => {
    const result = checkCertificate(theorem3);
    if (result.status !== 'accepted') throw new Error(result.message);
    const ends = pathsOf(theorem3, 'second-domain').map(
      (path) => explain(theorem3, 'second-domain', path).forms[0]!.end,
    );
    const least = ends.reduce((a, b) => (a.lt(b) ? a : b));
    expect(Object.values(result.parts[1]!.bounds).map(String)).toEqual([String(least)]);
  });

  test('prints as text, with exact figures', () => {
    const paths = pathsOf(theorem3, 'first-domain');
    const text = JSON.stringify(explain(theorem3, 'first-domain', paths[0]!));
    expect(text).toMatch(/"onBox":\{"lo":"-?[0-9.e-]{20,}","hi":"/);
    expect(text).not.toMatch(/:-?[0-9]+\.[0-9]/);
  });

  test('a refuted part has one path, its witness, and a form that proves the opposite there', () => {
    const image = read('t1-image.json');
    expect(pathsOf(image, 'image-as-printed')).toEqual(['witness']);
    const { coordinates, forms } = explain(image, 'image-as-printed', 'witness');
    expect(forms.map(({ inequality }) => inequality)).toMatchObject([
      { id: 'mean-lower', relation: '<' },
    ]);
    expect(coordinates.every(({ range }) => range.hi.minus(range.lo).lt('1e-20'))).toBe(true);
    expect(forms[0]!.proved).toBe(true);
  });

  test('an undecided leaf has no forms', () => {
    const undecided = JSON.stringify(certify('theorem-2', 'registered', 1, 0));
    expect(pathsOf(undecided, 'variance-decreases')).toEqual(['root']);
    expect(explain(undecided, 'variance-decreases', 'root').forms).toEqual([]);
  });

  test.each([
    ['no-part', 'root'],
    ['first-domain', 'nu:middle'],
    ['first-domain', 'root'],
  ])('there is none of part %s, leaf %s', (part, path) => {
    expect(() => explain(theorem3, part, path)).toThrow(RangeError);
  });

  test('of what is not accepted there is none either', () => {
    expect(() => explain('{}', 'first-domain', 'root')).toThrow(Rejection);
    expect(() => pathsOf(theorem3, 'no-part')).toThrow(RangeError);
  });
});
