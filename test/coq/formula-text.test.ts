import { expect, it } from 'vitest';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { source } from './source.js';

it('FormulaText.v has the formula text of the moment map, letter by letter', () => {
  const module = /Module Text\..* Let pi := PI\. (.*?) End Text\. End Text\./.exec(
    source('FormulaText.v'),
  )?.[1];
  expect(module).toBe(
    momentMap.map(({ name, formula }) => `Definition ${name} := ${formula}.`).join(' '),
  );
});
