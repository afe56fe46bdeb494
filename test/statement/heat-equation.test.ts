import { describe, expect, it } from 'vitest';
import { momentMap } from '../../src/statement/data/moment-map.js';
import {
  derivative,
  integer,
  isZero,
  multiply,
  normalForm,
  subtract,
} from '../support/normal-form.js';
import { closedForms, expand } from '../support/moment-map-forms.js';

/** proofs/lemmas.md, Lemma 1 (second proof) and Lemma 9, on the text that prover and checker read. */
const forms = expand(momentMap, ['alpha', 'lambda']);
const form = (name: string) => forms.get(name) ?? integer(0n);

describe('the formula text solves the heat equation', () => {
  it.each(['mean', 'second'])('2 ∂%s/∂y − ∂²%s/∂x² is identically zero', (name) => {
    const twice = multiply(integer(2n), derivative(form(name), 'y'));
    const curvature = derivative(derivative(form(name), 'x'), 'x');
    expect(isZero(form(name))).toBe(false);
    expect(subtract(twice, curvature).over).toEqual(new Map());
  });

  it('which variance, not a Gaussian expectation, does not', () => {
    const twice = multiply(integer(2n), derivative(form('variance'), 'y'));
    const curvature = derivative(derivative(form('variance'), 'x'), 'x');
    expect(isZero(subtract(twice, curvature))).toBe(false);
  });
});

describe('the derivatives of the formula text are the closed forms of Lemma 9', () => {
  it.each(Object.entries(closedForms))('%s = %s', (text, closed) => {
    expect(subtract(normalForm(text, forms), normalForm(closed, forms)).over).toEqual(new Map());
  });
});
