import { describe, expect, test } from 'vitest';
import { evaluation, rootBox } from '../../src/checker/evaluate.js';
import { arithmetic, type Interval } from '../../src/checker/interval.js';
import { theorem1 } from '../../src/statement/data/theorem-1.js';
import type { Domain, MachinePart } from '../../src/statement/data/vocabulary.js';

const part = theorem1.parts.find(({ id }) => id === 'contraction') as MachinePart;
const domain: Domain = {
  mu: { lower: '-2', upper: '3' },
  omega: { lower: '-0.5', upper: '0.1' },
  nu: { lower: '1', upper: '2' },
  tau: { lower: '0.3', upper: '0.3' },
};
const ends = ({ lo, hi }: Interval) => [lo.toFixed(), hi.toFixed()];

describe('over a domain', () => {
  test('a parameter is a decimal, or the largest absolute value of a variable', () => {
    const { parameters } = evaluation(part, domain, arithmetic(24));
    const q = part.parameters['q'];
    expect(parameters.map(({ name, value }) => [name, value.toFixed()])).toEqual([
      ['q', q],
      ['omega_max', '0.5'],
    ]);
  });

  test('a coordinate ranges from the least to the largest product of its factors', () => {
    const box = rootBox(part.coordinates, domain, arithmetic(24));
    expect(part.coordinates.map(({ name }, v) => [name, ...ends(box[v]!)])).toEqual([
      ['x', '-1.5', '1'],
      ['nu', '1', '2'],
      ['tau', '0.3', '0.3'],
    ]);
  });

  test('a product with more digits than the arithmetic is rounded outward', () => {
    const long = {
      ...domain,
      mu: { lower: '1.23', upper: '1.23' },
      omega: { lower: '0.11', upper: '0.11' },
    };
    const [x] = rootBox(part.coordinates, long, arithmetic(2));
    expect(ends(x!)).toEqual(['0.13', '0.14']);
  });
});
