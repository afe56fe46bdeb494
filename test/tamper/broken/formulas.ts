import type { Coordinate, MachinePart } from '../../../src/statement/data/vocabulary.js';
import type { Seeded } from './patches.js';

/** The formula of a definition replaced, or one of its bounds, in what is proved. */
const formula = (name: string, change: (formula: string) => string) => (part: MachinePart) => ({
  ...part,
  definitions: part.definitions.map((d) =>
    d.name === name ? { ...d, formula: change(d.formula) } : d,
  ),
});

const swapped = ({ name, factors }: Coordinate): Coordinate => ({
  name,
  factors: factors.map((v) => (v === 'omega' ? 'tau' : v === 'tau' ? 'omega' : v)),
});

/** Defects of what is proved: constants, formulas, coordinates. */
export const formulas: Readonly<Record<string, Seeded>> = {
  'one derivative in the determinant with the wrong sign': {
    on: ['contraction with 0.8976', 'contraction with 0.8977'],
    part: formula('det', (text) => text.replace(' - D(mean, nu)', ' + D(mean, nu)')),
  },
  'one derivative missing in the norm': {
    on: ['contraction with 0.8976', 'contraction with 0.8977'],
    part: formula('frobenius', (text) => text.replace(' + D(mean, nu)^2', '')),
  },
  'alpha too small, by 1e-12': {
    on: ['mean at least 1e-13 from (0, 1) on'],
    part: formula('alpha', (text) => `${text} - 1/1000000000000`),
  },
  'lambda too small, by 1e-12': {
    on: ['variance falls from 1 - 1e-13 on'],
    part: formula('lambda', (text) => `${text} - 1/1000000000000`),
  },
  'omega and tau exchanged': {
    on: ['variance falls for omega = 1, tau = 1.5'],
    part: (part) => ({ ...part, coordinates: part.coordinates.map(swapped) }),
  },
  'omega and tau exchanged, where omega changes its sign': {
    on: ['variance falls for tau up to 1.5'],
    harmless: 'the root of a negative variance is undefined: nothing is proved',
    part: (part) => ({ ...part, coordinates: part.coordinates.map(swapped) }),
  },
  'the second moment in the place of the variance': {
    on: ['variance grows up to 1.405 for tau = 1.1'],
    part: formula('variance', () => 'second'),
  },
};
