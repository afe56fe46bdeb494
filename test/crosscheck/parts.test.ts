import { describe, expect, it } from 'vitest';
import { depth } from '../../src/crosscheck/parts/depth.js';
import { dropout } from '../../src/crosscheck/parts/dropout.js';
import { gradients } from '../../src/crosscheck/parts/gradients.js';
import { map } from '../../src/crosscheck/parts/map.js';
import { training } from '../../src/crosscheck/parts/training.js';
import type { TrainingSize } from '../../src/crosscheck/parts/training-runs.js';
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
  training: (theory: Theory) => training(theory, TRAINING, silent),
};

const TRAINING: TrainingSize = {
  before: { layers: 8, width: 64, images: 32, networks: 16 },
  examples: 300,
  validation: 20,
  test: 20,
  width: 8,
  batch: 32,
  depths: [2],
  rates: [0.001, 0.003, 0.01, 0.03, 0.1],
  search: 1,
  steps: 2,
  seeds: 1,
};

/** Mistakes in what a part does not compare: it sees nothing of them, and cannot. */
const isBlind = (part: string, mistake: string): boolean =>
  part === 'gradients' ? mistake.startsWith('the variance') : mistake.startsWith('the square');

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
    expect(run(theory).verdict).toBe(isBlind(name, mistake) ? 'agrees' : 'disagrees');
  });
});
