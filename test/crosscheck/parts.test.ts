import { describe, expect, it } from 'vitest';
import { depth } from '../../src/crosscheck/parts/depth.js';
import { dropout } from '../../src/crosscheck/parts/dropout.js';
import { gradients } from '../../src/crosscheck/parts/gradients.js';
import { map } from '../../src/crosscheck/parts/map.js';
import { certified, type Theory } from '../../src/crosscheck/theory.js';
import { MISTAKES, theoryWith } from './falsified.js';

const silent = () => {};

/** Small sizes: what fails here fails all the more in the command. */
const PARTS = {
  map: (theory: Theory) => map(theory, { inputs: 64, rows: 512 }, silent),
  depth: (theory: Theory) =>
    depth(theory, { layers: 12, width: 128, rows: 32, networks: 6 }, silent),
  gradients: (theory: Theory) => gradients(theory, { inputs: 64, rows: 512 }, silent),
  dropout: (theory: Theory) => dropout(theory, { rows: 1024 }, silent),
};

/** What comes back does not depend on the variance. */
const BLIND = ['gradients'];

describe.each(Object.entries(PARTS))('the part %s', (name, run) => {
  it('agrees with the theory', () => {
    const part = run(certified);
    expect(part.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(part.verdict).toBe('agrees');
  });

  it('agrees with the formula that the mistakes are made in', () => {
    const { checks } = run(theoryWith({}));
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(MISTAKES)('disagrees with %s', (mistake, theory) => {
    const blind = mistake.startsWith('the variance') && BLIND.includes(name);
    expect(run(theory).verdict).toBe(blind ? 'agrees' : 'disagrees');
  });
});
